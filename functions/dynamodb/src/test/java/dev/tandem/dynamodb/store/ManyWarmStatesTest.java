package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.result.Accepted;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.Add;
import dev.tandem.dynamodb.TallyStores.Open;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** As many warm states as are wanted, and not fewer. */
@Tag("thorough")
class ManyWarmStatesTest {

    private static final int MANY = 1_200;
    private static final FaultyStores STORES = new FaultyStores();

    private final CommandHandler<TallyStores.Command, Tally, Event> tallies =
            TallyStores.on(STORES.client(), new AggregateSettings(StateStrategy.SNAPSHOT, 20, MANY))
                    .commandHandler(TallyStores.TALLY);

    @AfterAll
    static void stop() {
        STORES.close();
    }

    @Test
    void with_snapshots_too_nothing_is_read_for_any_of_them() {
        for (int i = 0; i < MANY; i++) {
            assertThat(tallies.handle(Command.of(new Open("tally-" + i))))
                    .isInstanceOf(Accepted.class);
        }
        STORES.faults().reset();

        for (int i = 0; i < MANY; i++) {
            assertThat(tallies.handle(Command.of(new Add("tally-" + i, 1))))
                    .isInstanceOf(Accepted.class);
        }

        assertThat(STORES.faults().requests("Query")).isZero();
        assertThat(STORES.faults().requests("GetItem")).isZero();
        assertThat(STORES.faults().requests("TransactWriteItems")).isEqualTo(MANY);
    }
}
