package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.Retry;
import dev.tandem.core.command.RetryPolicy;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.AmountAdded;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An aggregate is refused at one size, whether its state is written with the command or not; and
 * its state is laid out once for it, or not at all.
 */
class SizeLimitTest {

    /** How a tally is kept, and whether its second event comes with its state. */
    enum Keeping {
        CURRENT(StateStrategy.CURRENT_STATE, 20, 1),
        SNAPSHOT_DUE(StateStrategy.SNAPSHOT, 2, 1),
        SNAPSHOT_NOT_DUE(StateStrategy.SNAPSHOT, 20, 0);

        private final StateStrategy strategy;
        private final int snapshotEvery;
        private final int layouts;

        Keeping(StateStrategy strategy, int snapshotEvery, int layouts) {
            this.strategy = strategy;
            this.snapshotEvery = snapshotEvery;
            this.layouts = layouts;
        }

        AggregateSettings settings() {
            return new AggregateSettings(strategy, snapshotEvery, 0);
        }

        FoldMark mark() {
            return new FoldMark("f".repeat(24), strategy == StateStrategy.CURRENT_STATE);
        }
    }

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    private final String id = UUID.randomUUID().toString();
    private final List<Tally> laidOut = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void an_aggregate_of_exactly_the_limit_is_taken(Keeping keeping) {
        AggregateStore<Tally, Event> store = storeWithATally(keeping);

        assertThat(store.write(addition(sized(keeping, ItemSize.LIMIT))))
                .isInstanceOf(Accepted.class);
        assertThat(store.load(id).orElseThrow().version()).isEqualTo(2);
    }

    @ParameterizedTest
    @EnumSource
    void an_aggregate_of_one_byte_more_is_refused_with_its_size(Keeping keeping) {
        AggregateStore<Tally, Event> store = storeWithATally(keeping);

        Result result = store.write(addition(sized(keeping, ItemSize.LIMIT + 1)));

        assertThat(((Problem.Rejected) result).code()).isEqualTo("aggregate_too_large");
        assertThat(((Problem.Rejected) result).detail()).contains("409601");
        assertThat(store.load(id).orElseThrow().version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_small_state_is_laid_out_where_it_is_written_and_only_once(Keeping keeping) {
        AggregateStore<Tally, Event> store = storeWithATally(keeping);
        laidOut.clear();

        store.write(addition(new Tally("Mia", BigDecimal.ONE, List.of("small"))));

        assertThat(laidOut).hasSize(keeping.layouts);
    }

    @ParameterizedTest
    @EnumSource
    void a_large_state_is_laid_out_once(Keeping keeping) {
        AggregateStore<Tally, Event> store = storeWithATally(keeping);
        laidOut.clear();

        store.write(addition(sized(keeping, ItemSize.LIMIT)));

        assertThat(laidOut).hasSize(1);
    }

    private AggregateStore<Tally, Event> storeWithATally(Keeping keeping) {
        var aggregates = TallyStores.on(CLIENT, keeping.settings());
        AggregateStore<Tally, Event> store =
                new DynamoDbAggregateStore<>(
                        CLIENT,
                        Tally.TYPE,
                        aggregates.tables(Tally.TYPE),
                        new StateKeeping<>(
                                new TallyStores.TallyDecider(), new Counting(), keeping.settings()),
                        Tally.EVENTS,
                        Retry.of(RetryPolicy.DEFAULT),
                        Duration.ofDays(7));
        store.write(
                new Change<>(
                        id,
                        0,
                        TallyStores.NOW,
                        new Tally("Mia", BigDecimal.ZERO, List.of()),
                        List.of(new Opened("Mia")),
                        TallyStores.NOW,
                        Metadata.NONE));
        return store;
    }

    private Change<Tally, Event> addition(Tally state) {
        return new Change<>(
                id,
                1,
                TallyStores.NOW,
                state,
                List.of(new AmountAdded(BigDecimal.ONE, "+1")),
                TallyStores.NOW,
                Metadata.NONE);
    }

    /** A tally whose item has that many bytes. */
    private Tally sized(Keeping keeping, int bytes) {
        var items =
                new StateItems<>(Tally.TYPE, "tallys", TallyStores.TALLY.state(), keeping.mark());
        var noted = new Tally("Mia", BigDecimal.ONE, List.of(""));
        int without = ItemSize.of(items.write(addition(noted)));
        return new Tally("Mia", BigDecimal.ONE, List.of("n".repeat(bytes - without)));
    }

    /** The mapping of tallies, which notes what it is asked to lay out. */
    private final class Counting implements StateMapping<Tally> {

        private final StateMapping<Tally> mapping = TallyStores.TALLY.state();

        @Override
        public Map<String, AttributeValue> write(Tally tally) {
            laidOut.add(tally);
            return mapping.write(tally);
        }

        @Override
        public Tally read(Map<String, AttributeValue> attributes) {
            return mapping.read(attributes);
        }

        @Override
        public int sizeAtMost(Tally tally) {
            return mapping.sizeAtMost(tally);
        }

        @Override
        public Tally readBack(Tally tally) {
            return mapping.readBack(tally);
        }
    }
}
