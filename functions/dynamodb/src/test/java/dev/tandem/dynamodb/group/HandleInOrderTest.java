package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.at;
import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.Handled;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.group.Shelves.Put;
import dev.tandem.dynamodb.group.Shelves.TextPut;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.FaultyStores;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** After one that fails nothing more is done: what follows it has to come after it. */
class HandleInOrderTest {

    private static final FaultyStores STORES = new FaultyStores();
    private static final FaultyDynamoDb FAULTS = STORES.faults();
    private static final String TRANSACTION = "TransactWriteItems";

    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void noFaults() {
        FAULTS.reset();
    }

    private List<Handled> put(Shelves shelves, String... texts) {
        return shelves.handler.handleInOrder(
                id, Stream.of(texts).map(text -> Command.of(new Put(id, text))).toList());
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void where_none_fails_all_are_answered_as_they_are_together(AggregateSettings settings) {
        var groups = new Groups(STORES.client(), settings);
        var commands =
                List.of(
                        plain(new Open(id)),
                        named("a" + id, new Add(id, 5)),
                        plain(new Add(id, 101)),
                        at(1, new Add(id, 7)),
                        named("a" + id, new Add(id, 5)));

        List<Result> results =
                groups.handler.handleInOrder(id, commands).stream().map(Handled::result).toList();

        assertThat(results).extracting(Result::status).containsExactly(201, 200, 422, 409, 200);
        assertThat(groups.events(id)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void nothing_is_written_of_those_behind_a_rule_that_fails(AggregateSettings settings) {
        var shelves = new Shelves(STORES.client(), settings);
        put(shelves, "first");

        List<Handled> handled = put(shelves, "a", "b", "throws", "c", "throws", "d");

        assertThat(handled).hasSize(3);
        assertThat(handled.subList(0, 2)).allMatch(one -> one.result() instanceof Accepted);
        assertThat(handled.getLast()).isInstanceOf(Handled.Failed.class);
        assertThat(shelves.decidedIn).doesNotContainKeys("c", "d");
        assertThat(shelves.events(id))
                .containsExactly(new TextPut("first"), new TextPut("a"), new TextPut("b"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void nothing_is_written_of_those_behind_what_dynamodb_does_not_take(
            AggregateSettings settings) {
        var shelves = new Shelves(new SentWrites("poison").client(), settings);
        put(shelves, "first");

        List<Handled> handled = put(shelves, "a", "b", "c", "poison", "d", "e", "f");

        assertThat(handled).hasSize(4);
        assertThat(handled.getLast()).isInstanceOf(Handled.Failed.class);
        assertThat(shelves.events(id))
                .containsExactly(
                        new TextPut("first"), new TextPut("a"), new TextPut("b"), new TextPut("c"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_conflict_before_what_dynamodb_does_not_take_is_answered(AggregateSettings settings) {
        var shelves = new Shelves(new SentWrites("poison").client(), settings);
        put(shelves, "first");

        List<Handled> handled =
                shelves.handler.handleInOrder(
                        id,
                        List.of(
                                new Command<>(
                                        new Put(id, "late"), OptionalLong.of(9), Metadata.NONE),
                                Command.of(new Put(id, "poison"))));

        assertThat(handled).hasSize(2);
        assertThat(handled.getFirst().result()).isInstanceOf(Problem.Conflict.class);
        assertThat(handled.getLast()).isInstanceOf(Handled.Failed.class);
        assertThat(shelves.events(id)).containsExactly(new TextPut("first"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void one_whose_aggregate_can_t_be_told_fails_at_its_place(AggregateSettings settings) {
        var shelves = new Shelves(STORES.client(), settings);

        List<Handled> handled = put(shelves, "a", "b", "nowhere", "c");

        assertThat(handled).hasSize(3);
        assertThat(handled.subList(0, 2)).allMatch(one -> one.result() instanceof Accepted);
        assertThat(handled.getLast()).isInstanceOf(Handled.Failed.class);
        assertThat(shelves.events(id)).containsExactly(new TextPut("a"), new TextPut("b"));
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_store_that_is_away_fails_the_first_and_nobody_behind_it_is_answered(
            AggregateSettings settings) {
        var groups = new Groups(STORES.client(), settings);
        groups.one(new Open(id));
        FAULTS.throttle(TRANSACTION, 10_000);

        List<Handled> handled =
                groups.handler.handleInOrder(
                        id,
                        List.of(
                                named("a" + id, new Add(id, 1)),
                                named("b" + id, new Add(id, 101)),
                                named("c" + id, new Add(id, 2))));

        assertThat(handled)
                .singleElement()
                .satisfies(one -> assertThat(one.isFailure()).isTrue())
                .extracting(one -> ((Problem.Unavailable) one.result()).outcome())
                .isEqualTo(WriteOutcome.NOT_WRITTEN);
        FAULTS.reset();
        assertThat(groups.events(id)).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void a_command_on_another_aggregate_is_refused_and_the_others_are_carried_out(
            AggregateSettings settings) {
        var groups = new Groups(STORES.client(), settings);
        groups.one(new Open("other-" + id));

        List<Handled> handled =
                groups.handler.handleInOrder(
                        id,
                        List.of(
                                plain(new Open(id)),
                                plain(new Add("other-" + id, 1)),
                                plain(new Add(id, 2))));

        assertThat(handled).extracting(one -> one.result().status()).containsExactly(201, 400, 200);
        assertThat(((Problem.Invalid) handled.get(1).result()).detail())
                .contains("tallyId must be '" + id + "'");
        assertThat(groups.events("other-" + id)).hasSize(1);
    }
}
