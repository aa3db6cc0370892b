package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.OptionalLong;
import java.util.UUID;

/** On a DynamoDB whose eventually consistent reads are all answered as they were before. */
class ConsistentReadsTest {

    private static final FaultyStores STORES = new FaultyStores();
    private static final DynamoDbAggregateFactory CURRENT = TallyStores.on(STORES.client());
    private static final DynamoDbAggregateFactory SNAPSHOTS =
            TallyStores.withoutTables(
                    STORES.client(), new AggregateSettings(StateStrategy.SNAPSHOT, 4, 0));

    private final String id = UUID.randomUUID().toString();

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @BeforeEach
    void readStale() {
        STORES.faults().reset();
        STORES.faults().rate(Fault.STALE_READ, 1);
    }

    @Test
    void a_state_is_read_as_it_was_written_last() {
        openAndAdd(CURRENT);

        assertThat(CURRENT.store(TallyStores.TALLY).load(id).orElseThrow().version()).isEqualTo(2);
    }

    @Test
    void a_snapshot_is_brought_up_to_the_event_that_was_written_last() {
        openAndAdd(SNAPSHOTS);

        assertThat(SNAPSHOTS.store(TallyStores.TALLY).load(id).orElseThrow().version())
                .isEqualTo(2);
    }

    @Test
    void events_are_read_to_the_one_that_was_written_last() {
        openAndAdd(CURRENT);

        assertThat(CURRENT.eventLog(Tally.TYPE, Tally.EVENTS).readAfter(id, 0)).hasSize(2);
    }

    @Test
    void the_result_of_a_command_is_known_at_once() {
        assertThat(
                        CURRENT.store(TallyStores.TALLY)
                                .resultOf(new CommandIdentity("open-" + id, null), TallyStores.NOW))
                .isEmpty();

        openAndAdd(CURRENT);

        assertThat(
                        CURRENT.store(TallyStores.TALLY)
                                .resultOf(new CommandIdentity("open-" + id, null), TallyStores.NOW))
                .isPresent();
    }

    @Test
    void an_aggregate_is_found_as_soon_as_it_was_created() {
        openAndAdd(CURRENT);

        assertThat(CURRENT.aggregateIds(Tally.TYPE).page(new Segment(0, 1), null).aggregateIds())
                .contains(id);
    }

    private void openAndAdd(DynamoDbAggregateFactory aggregates) {
        CommandHandler<TallyStores.Command, ?, ?> handler =
                aggregates.commandHandler(TallyStores.TALLY);
        var metadata = new Metadata("open-" + id, null, null, null);
        handler.handle(new Command<>(new Open(id), OptionalLong.empty(), metadata));
        assertThat(handler.handle(Command.of(new Add(id, 1)))).isInstanceOf(Accepted.class);
    }
}
