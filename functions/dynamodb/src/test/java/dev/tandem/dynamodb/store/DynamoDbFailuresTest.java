package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;

/** What the store makes of the failures that DynamoDB Local itself never shows. */
class DynamoDbFailuresTest {

    private static final FaultyStores STORES = new FaultyStores();
    private static final FaultyDynamoDb FAULTS = STORES.faults();
    private static final DynamoDbClient CLIENT = STORES.client();
    private static final DynamoDbAggregateFactory AGGREGATES = TallyStores.on(CLIENT);

    private final String id = UUID.randomUUID().toString();
    private final AggregateStore<Tally, Event> store = AGGREGATES.store(TallyStores.TALLY);

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void noFaults() {
        FAULTS.reset();
    }

    @Test
    void a_transaction_that_met_another_one_is_tried_again() {
        FAULTS.transactionConflict(3);

        assertThat(store.write(creation())).isInstanceOf(Accepted.class);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_transaction_that_always_meets_another_one_is_told_to_be_unavailable() {
        FAULTS.transactionConflict(1000);

        Result result = store.write(creation());

        assertThat(((Problem.Unavailable) result).detail())
                .contains("TransactionConflict")
                .contains("nothing was written");
        FAULTS.reset();
        assertThat(store.load(id)).isEmpty();
        assertThat(events()).isZero();
    }

    @Test
    void a_throttled_table_is_told_to_be_unavailable_and_nothing_is_written() {
        FAULTS.throttle("TransactWriteItems", 1000);

        assertThat(((Problem.Unavailable) store.write(creation())).detail())
                .contains("nothing was written");
        FAULTS.reset();
        assertThat(events()).isZero();
    }

    @Test
    void a_read_that_is_throttled_makes_the_command_unavailable() {
        FAULTS.throttle("GetItem", 1000);

        Result result =
                AGGREGATES
                        .commandHandler(TallyStores.TALLY)
                        .handle(Command.of(new TallyStores.Open(id)));

        assertThat(result).isInstanceOf(Problem.Unavailable.class);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_not_applied_twice() {
        FAULTS.commitThenCutConnection(1);

        assertThat(store.write(creation())).isInstanceOf(Accepted.class);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void when_no_answer_ever_comes_the_caller_is_told_that_the_outcome_is_unknown() {
        FAULTS.commitThenCutConnection(1000);

        Result result = store.write(creation());

        assertThat(((Problem.Unavailable) result).detail()).contains("may or may not be applied");
    }

    @Test
    void a_commit_whose_answer_was_lost_is_not_denied_when_the_store_is_busy_then() {
        FAULTS.commitThenCutConnection(1);
        FAULTS.transactionConflict(1000);

        Result result = store.write(creation());

        assertThat(((Problem.Unavailable) result).detail()).contains("may or may not be applied");
        FAULTS.reset();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_commit_whose_answer_was_lost_is_known_again_by_the_next_try() {
        FAULTS.commitThenCutConnection(1);
        FAULTS.transactionConflict(1);

        assertThat(store.write(creation())).isInstanceOf(Accepted.class);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_commit_that_is_still_in_progress_is_not_denied() {
        FAULTS.error(
                "TransactWriteItems",
                1000,
                400,
                "TransactionInProgressException",
                "with this token");

        assertThat(((Problem.Unavailable) store.write(creation())).detail())
                .contains("may or may not be applied");
    }

    @Test
    void when_no_answer_ever_comes_the_command_s_record_tells_the_outcome() {
        FAULTS.commitThenCutConnection(1000);
        var metadata = new Metadata("command-" + id, null, null, null);

        Result result = store.write(creation(metadata));

        assertThat(result).isInstanceOf(Accepted.class);
        FAULTS.reset();
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_server_error_is_tried_again() {
        FAULTS.internalError("TransactWriteItems", 2);

        assertThat(store.write(creation())).isInstanceOf(Accepted.class);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void an_event_that_is_there_before_its_state_is_corruption_and_loud() {
        store.write(creation());
        CLIENT.putItem(put ->
                put.tableName("tally_events")
                        .item(
                                Map.of(
                                        "tallyId", fromS(id),
                                        "sequenceNumber", fromN("2"),
                                        "eventType", fromS("from_elsewhere"))));

        assertThatThrownBy(() -> store.write(addition(1)))
                .isInstanceOf(CorruptAggregateException.class)
                .hasMessageContaining(id)
                .hasMessageContaining("event 2 is already there");
        assertThat(store.load(id).orElseThrow().version()).isEqualTo(1);
        assertThat(
                        CLIENT.getItem(get ->
                                        get.tableName("tally_events")
                                                .key(
                                                        Map.of(
                                                                "tallyId",
                                                                fromS(id),
                                                                "sequenceNumber",
                                                                fromN("2"))))
                                .item()
                                .get("eventType"))
                .isEqualTo(fromS("from_elsewhere"));
    }

    @Test
    void more_events_than_a_transaction_takes_are_refused_with_both_numbers() {
        store.write(creation());
        List<Event> events =
                Collections.nCopies(100, new AmountAdded(BigDecimal.ONE, "one of many"));

        Result result =
                store.write(
                        new Change<>(
                                id,
                                1,
                                TallyStores.NOW,
                                tally(),
                                events,
                                TallyStores.NOW,
                                Metadata.NONE));

        assertThat(((Problem.Rejected) result).code()).isEqualTo("too_many_events");
        assertThat(((Problem.Rejected) result).detail())
                .contains("100 events")
                .contains("101 items");
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_table_that_is_not_there_is_the_deployment_s_fault_and_not_called_unavailable() {
        var elsewhere =
                TallyStores.withoutTables(
                        DynamoDbLocal.shared().client(), AggregateSettings.DEFAULT);

        assertThatThrownBy(() -> elsewhere.store(TallyStores.TALLY).load(id))
                .hasMessageContaining("there is no table tallys");
    }

    @Test
    void a_command_with_a_stale_version_asks_no_second_time() {
        store.write(creation());
        FAULTS.reset();

        AGGREGATES
                .commandHandler(TallyStores.TALLY)
                .handle(
                        new Command<>(
                                new TallyStores.Add(id, 1), OptionalLong.of(7), Metadata.NONE));

        assertThat(FAULTS.requests("GetItem")).isEqualTo(1);
        assertThat(FAULTS.requests("TransactWriteItems")).isZero();
    }

    private int events() {
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0).size();
    }

    private static Tally tally() {
        return new Tally("Mia", BigDecimal.ZERO, List.of());
    }

    private Change<Tally, Event> creation() {
        return creation(Metadata.NONE);
    }

    private Change<Tally, Event> creation(Metadata metadata) {
        return new Change<>(
                id,
                0,
                TallyStores.NOW,
                tally(),
                List.of(new Opened("Mia")),
                TallyStores.NOW,
                metadata);
    }

    private Change<Tally, Event> addition(long version) {
        return new Change<>(
                id,
                version,
                TallyStores.NOW,
                tally(),
                List.of(new AmountAdded(BigDecimal.ONE, "one")),
                TallyStores.NOW,
                Metadata.NONE);
    }
}
