package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the strategy {@code snapshot} writes, and what it makes of a bad day. */
class SnapshotsTest {

    private static final int EVERY = 4;
    private static final FaultyStores STORES = new FaultyStores();
    private static final DynamoDbAggregateFactory AGGREGATES =
            TallyStores.on(
                    STORES.client(), new AggregateSettings(StateStrategy.SNAPSHOT, EVERY, 0));

    private final String id = UUID.randomUUID().toString();
    private final AggregateStore<Tally, Event> store = AGGREGATES.store(TallyStores.TALLY);
    private final CommandHandler<TallyStores.Command, Tally, Event> handler =
            AGGREGATES.commandHandler(TallyStores.TALLY);

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void open() {
        STORES.faults().reset();
        assertThat(handler.handle(Command.of(new Open(id)))).isInstanceOf(Accepted.class);
    }

    @Test
    void the_state_is_written_with_the_first_event_and_with_every_fourth() {
        for (int version = 2; version <= 9; version++) {
            add(1);
            assertThat(snapshotVersion()).isEqualTo(version >= 8 ? 8 : version >= 4 ? 4 : 1);
        }
        assertThat(total()).isEqualByComparingTo("8");
    }

    @Test
    void an_event_that_is_written_alone_takes_no_transaction() {
        STORES.faults().reset();

        add(1);

        assertThat(STORES.faults().requests("PutItem")).isEqualTo(1);
        assertThat(STORES.faults().requests("TransactWriteItems")).isZero();
    }

    @Test
    void a_lone_event_whose_answer_was_lost_is_accepted_and_there_once() {
        STORES.faults().commitThenCutConnection("PutItem", 1000);

        add(1);

        assertThat(events()).isEqualTo(2);
    }

    @Test
    void the_same_event_of_somebody_else_is_not_taken_for_one_s_own() {
        Versioned<Tally> loaded = store.load(id).orElseThrow();
        Change<Tally, Event> change = addition(loaded);

        assertThat(store.write(change)).isInstanceOf(Accepted.class);
        assertThat(AGGREGATES.store(TallyStores.TALLY).write(change))
                .isInstanceOf(Problem.Conflict.class);
        assertThat(events()).isEqualTo(2);
    }

    @Test
    void a_lone_event_that_meets_a_transaction_or_a_throttled_table_is_tried_again() {
        STORES.faults()
                .error(
                        "PutItem",
                        2,
                        400,
                        "TransactionConflictException",
                        "a transaction is going on");
        add(1);
        STORES.faults().throttle("PutItem", 2);
        add(1);

        assertThat(events()).isEqualTo(3);
    }

    @Test
    void when_no_answer_ever_comes_the_caller_is_told_that_the_outcome_is_unknown() {
        STORES.faults().internalError("PutItem", 1000);

        Result result = handler.handle(Command.of(new Add(id, 1)));

        assertThat(((Problem.Unavailable) result).detail()).contains("may or may not be applied");
    }

    @Test
    void a_snapshot_of_another_fold_is_ignored_and_soon_replaced() {
        add(1);
        setSnapshot("foldFingerprint", fromS("another"));
        setSnapshot("total", fromN("77"));

        assertThat(total()).isEqualByComparingTo("1");
        add(1);

        assertThat(snapshotVersion()).isEqualTo(3);
        assertThat(total()).isEqualByComparingTo("2");
    }

    @Test
    void a_snapshot_that_can_t_be_read_is_ignored_and_soon_replaced() {
        add(1);
        setSnapshot("total", fromS("what?"));

        assertThat(total()).isEqualByComparingTo("1");
        add(1);

        assertThat(snapshotVersion()).isEqualTo(3);
    }

    @Test
    void a_snapshot_far_behind_is_brought_up_by_all_the_events_after_it() {
        for (int version = 2; version <= 3 * EVERY; version++) {
            add(1);
        }
        setSnapshot("version", fromN("1"));
        setSnapshot("total", fromN("0"));
        setSnapshot("notes", AttributeValue.fromL(List.of()));

        assertThat(store.load(id).orElseThrow().version()).isEqualTo(3 * EVERY);
        assertThat(total()).isEqualByComparingTo("11");
    }

    @Test
    void a_current_state_that_is_written_between_the_two_reads_is_noticed() {
        var current =
                TallyStores.withoutTables(STORES.client(), AggregateSettings.DEFAULT)
                        .commandHandler(TallyStores.TALLY);
        STORES.faults()
                .beforeCall(Optional.empty(), 2, () -> current.handle(Command.of(new Add(id, 5))));

        add(1);

        assertThat(current.handle(Command.of(new Add(id, 1)))).isInstanceOf(Accepted.class);
        assertThat(total()).isEqualByComparingTo("7");
    }

    @Test
    void a_restored_version_is_refused_and_leaves_no_hole() {
        Versioned<Tally> loaded = store.load(id).orElseThrow();
        var later = new Versioned<>(loaded.state(), 6, loaded.createdAt());

        Result result = AGGREGATES.store(TallyStores.TALLY).write(addition(later));

        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
    }

    @Test
    void a_version_beyond_the_events_is_refused_by_a_store_that_has_seen_them_too() {
        Versioned<Tally> loaded = store.load(id).orElseThrow();
        var later = new Versioned<>(loaded.state(), 6, loaded.createdAt());

        Result result = store.write(addition(later));

        assertThat(((Problem.Conflict) result).currentVersion()).isEqualTo(1);
        assertThat(events()).isEqualTo(1);
    }

    private void add(int amount) {
        assertThat(handler.handle(Command.of(new Add(id, amount)))).isInstanceOf(Accepted.class);
    }

    private Change<Tally, Event> addition(Versioned<Tally> loaded) {
        var added = new AmountAdded(BigDecimal.ONE, "+1");
        return new Change<>(
                id,
                loaded.version(),
                loaded.createdAt(),
                loaded.state().plus(added),
                List.of(added),
                TallyStores.NOW,
                Metadata.NONE);
    }

    private BigDecimal total() {
        return store.load(id).orElseThrow().state().total();
    }

    private int events() {
        STORES.faults().reset();
        return AGGREGATES.eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0).size();
    }

    private long snapshotVersion() {
        return Long.parseLong(
                STORES.client()
                        .getItem(get -> get.tableName("tallys").key(Map.of("tallyId", fromS(id))))
                        .item()
                        .getOrDefault("version", fromN("0"))
                        .n());
    }

    private void setSnapshot(String attribute, AttributeValue value) {
        STORES.client()
                .updateItem(update ->
                        update.tableName("tallys")
                                .key(Map.of("tallyId", fromS(id)))
                                .updateExpression("SET #a = :v")
                                .expressionAttributeNames(Map.of("#a", attribute))
                                .expressionAttributeValues(Map.of(":v", value)));
    }
}
