package dev.tandem.dynamodb.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.Handled;
import dev.tandem.core.decider.RuleFailedException;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.dynamodb.group.Shelves.Put;
import dev.tandem.dynamodb.group.Shelves.Repeated;
import dev.tandem.dynamodb.group.Shelves.TextPut;
import dev.tandem.dynamodb.store.AggregateSettings;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What one command of a group does wrong concerns no other. */
class OneAmongOthersTest {

    private final String id = UUID.randomUUID().toString();
    private final SentWrites writes = new SentWrites("poison");

    private List<Handled> all(Shelves shelves, String... texts) {
        return shelves.handler.handleAll(
                Stream.of(texts).map(text -> Command.of(new Put(id, text))).toList());
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_decision_that_throws_is_thrown_for_that_command(AggregateSettings settings) {
        var shelves = new Shelves(writes.client(), settings);

        List<Handled> handled = all(shelves, "a", "throws", "b", "nameless", "c");

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(true, false, true, false, true);
        assertThatThrownBy(() -> handled.get(1).result())
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("decide failed")
                .hasMessageContaining("shelf " + id);
        assertThatThrownBy(() -> handled.get(3).result())
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("Nameless is none of the events")
                .hasMessageContaining("shelf " + id);
        assertThat(shelves.events(id))
                .containsExactly(new TextPut("a"), new TextPut("b"), new TextPut("c"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void so_is_an_error_of_a_rule(AggregateSettings settings) {
        var shelves = new Shelves(writes.client(), settings);

        List<Handled> handled = all(shelves, "a", "lacks a class", "b", "never ends", "c");

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(true, false, true, false, true);
        assertThatThrownBy(() -> handled.get(1).result())
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("NoClassDefFoundError");
        assertThatThrownBy(() -> handled.get(3).result())
                .isInstanceOf(RuleFailedException.class)
                .hasMessageContaining("StackOverflowError");
        assertThat(shelves.events(id)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void so_is_a_mapping_that_throws(AggregateSettings settings) {
        var shelves = new Shelves(writes.client(), settings);
        all(shelves, "first");

        List<Handled> handled = all(shelves, "a", "unmapped", "b", "c", "unmapped");

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(true, false, true, true, false);
        assertThatThrownBy(() -> handled.get(1).result()).hasMessage("by its own mapping");
        assertThat(shelves.events(id))
                .containsExactly(
                        new TextPut("first"), new TextPut("a"), new TextPut("b"), new TextPut("c"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void so_is_an_error_of_a_mapping_or_of_an_event(AggregateSettings settings) {
        var shelves = new Shelves(writes.client(), settings);
        all(shelves, "first");

        List<Handled> handled =
                all(
                        shelves,
                        "a",
                        "maps without end",
                        "b",
                        "on no shelf at all",
                        "maps to nothing known",
                        "unwritable",
                        "c");

        assertThat(handled)
                .extracting(one -> one instanceof Handled.Answered)
                .containsExactly(true, false, true, false, false, false, true);
        assertThat(handled)
                .filteredOn(Handled.Failed.class::isInstance)
                .extracting(one -> ((Handled.Failed) one).failure())
                .hasOnlyElementsOfType(ApplicationErrorException.class)
                .extracting(failure -> failure.getCause().getClass().getSimpleName())
                .containsExactly(
                        "StackOverflowError",
                        "AssertionError",
                        "NoClassDefFoundError",
                        "NoClassDefFoundError");
        assertThat(shelves.events(id))
                .containsExactly(
                        new TextPut("first"), new TextPut("a"), new TextPut("b"), new TextPut("c"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_state_that_is_too_large_after_a_command_refuses_it_though_the_next_one_is_small(
            AggregateSettings settings) {
        var shelves = new Shelves(writes.client(), settings);
        all(shelves, "first");

        List<Handled> handled = all(shelves, "a", "x".repeat(500_000), "y".repeat(2000), "b");

        assertThat(handled.get(1).result())
                .isInstanceOfSatisfying(
                        Problem.Rejected.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("aggregate_too_large"));
        assertThat(handled).filteredOn(one -> one.result() instanceof Accepted).hasSize(3);
        assertThat(shelves.events(id))
                .containsExactly(
                        new TextPut("first"),
                        new TextPut("a"),
                        new Repeated("y", 2000),
                        new TextPut("b"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void what_dynamodb_takes_for_invalid_is_found_among_the_others(AggregateSettings settings) {
        var shelves = new Shelves(writes.client(), settings);
        all(shelves, "first");

        List<Handled> handled = all(shelves, "a", "b", "poison", "c", "d", "e", "f", "g", "h");

        assertThat(handled.get(2)).isInstanceOf(Handled.Failed.class);
        assertThatThrownBy(() -> handled.get(2).result()).isInstanceOf(DynamoDbException.class);
        assertThat(handled).filteredOn(one -> one instanceof Handled.Answered).hasSize(8);
        assertThat(shelves.events(id)).hasSize(9).doesNotContain(new TextPut("poison"));
    }
}
