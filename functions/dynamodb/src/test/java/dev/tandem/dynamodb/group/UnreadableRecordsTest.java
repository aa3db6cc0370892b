package dev.tandem.dynamodb.group;

import static dev.tandem.dynamodb.group.Groups.named;
import static dev.tandem.dynamodb.group.Groups.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Handled;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A record that can't be read concerns the command alone whose id it has. */
class UnreadableRecordsTest {

    private final String id = UUID.randomUUID().toString();
    private final String broken = "broken-" + id;
    private final SentWrites writes = new SentWrites();
    private final DynamoDbClient client = writes.client();

    private Groups opened(AggregateSettings settings) {
        var groups = new Groups(client, settings);
        groups.one(new Open(id));
        return groups;
    }

    /** Another writer has broken it. */
    private void breakRecord(Groups groups) {
        client.putItem(put ->
                put.tableName(groups.aggregates.tables(Tally.TYPE).commands())
                        .item(Map.of("commandId", fromS(broken))));
    }

    private static void assertFails(Handled handled) {
        assertThat(handled).isInstanceOf(Handled.Failed.class);
        assertThatThrownBy(handled::result)
                .isInstanceOf(CorruptAggregateException.class)
                .hasMessageContaining("the record of a command has no text in 'result'");
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void those_beside_it_are_written(AggregateSettings settings) {
        Groups groups = opened(settings);
        breakRecord(groups);

        List<Handled> handled =
                groups.handler.handleAll(
                        List.of(
                                plain(new Add(id, 1)),
                                named(broken, new Add(id, 2)),
                                named("n" + id, new Add(id, 4)),
                                plain(new Add(id, 8))));

        assertFails(handled.get(1));
        assertThat(((Accepted) handled.get(0).result()).version()).isEqualTo(2);
        assertThat(((Accepted) handled.get(2).result()).version()).isEqualTo(3);
        assertThat(((Accepted) handled.get(3).result()).version()).isEqualTo(4);
        assertThat(groups.state(id).state().total()).isEqualByComparingTo("13");
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void those_that_were_answered_before_are_answered_the_same(AggregateSettings settings) {
        Groups groups = opened(settings);
        List<Result> before =
                groups.all(named("a" + id, new Add(id, 1)), named("b" + id, new Add(id, 2)));
        breakRecord(groups);

        List<Handled> handled =
                groups.handler.handleAll(
                        List.of(
                                named("a" + id, new Add(id, 1)),
                                named(broken, new Add(id, 4)),
                                named("b" + id, new Add(id, 2))));

        assertFails(handled.get(1));
        assertThat(List.of(handled.get(0).result(), handled.get(2).result())).isEqualTo(before);
        assertThat(groups.events(id)).hasSize(3);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void refusals_beside_it_are_told(AggregateSettings settings) {
        Groups groups = opened(settings);
        breakRecord(groups);

        List<Handled> handled =
                groups.handler.handleAll(
                        List.of(
                                plain(new Add(id, 500)),
                                named("r" + id, new Add(id, 501)),
                                named(broken, new Add(id, 502)),
                                plain(new Add(id, 503))));

        assertFails(handled.get(2));
        assertThat(List.of(handled.get(0), handled.get(1), handled.get(3)))
                .allMatch(one -> one.result() instanceof Problem.Rejected);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void in_order_those_before_it_are_written_and_it_alone_is_the_failure(
            AggregateSettings settings) {
        Groups groups = opened(settings);
        breakRecord(groups);

        List<Handled> handled =
                groups.handler.handleInOrder(
                        id,
                        List.of(
                                named("n" + id, new Add(id, 1)),
                                named(broken, new Add(id, 2)),
                                named("m" + id, new Add(id, 4))));

        assertThat(handled).hasSize(2);
        assertThat(handled.getFirst().result()).isInstanceOf(Accepted.class);
        assertFails(handled.getLast());
        assertThat(groups.events(id)).hasSize(2);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void so_it_does_where_an_answer_was_lost(AggregateSettings settings) {
        Groups groups = opened(settings);
        writes.loseNext(() -> breakRecord(groups));

        List<Handled> handled =
                groups.handler.handleAll(
                        List.of(named(broken, new Add(id, 1)), named("n" + id, new Add(id, 2))));

        assertFails(handled.getFirst());
        assertThat(((Accepted) handled.getLast().result()).version()).isEqualTo(2);
    }
}
