package dev.tandem.dynamodb.store;

import static org.assertj.core.api.Assertions.assertThat;

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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A number that DynamoDB does not keep is refused when a state gets it, whether the state is
 * written with the command or not: else the next snapshot could never be written.
 */
class NumberLimitTest {

    private static final DynamoDbClient CLIENT = DynamoDbLocal.shared().client();

    private final String id = UUID.randomUUID().toString();

    @ParameterizedTest
    @CsvSource({
        "CURRENT_STATE, 20, 1.00000000000000000000000000000000000000001",
        "SNAPSHOT, 2, 1.00000000000000000000000000000000000000001",
        "SNAPSHOT, 20, 1.00000000000000000000000000000000000000001",
        "CURRENT_STATE, 20, 1E+126",
        "SNAPSHOT, 20, 1E+126",
        "CURRENT_STATE, 20, -1E-131",
        "SNAPSHOT, 20, -1E-131"
    })
    void a_number_that_is_not_kept_is_refused_and_nothing_is_written(
            StateStrategy strategy, int every, BigDecimal number) {
        AggregateStore<Tally, Event> store = storeWithATally(strategy, every);

        Result result = store.write(addition(number));

        assertThat(((Problem.Rejected) result).code()).isEqualTo("number_out_of_range");
        assertThat(((Problem.Rejected) result).detail()).contains("tally " + id);
        assertThat(store.load(id).orElseThrow().version()).isEqualTo(1);
        assertThat(store.write(addition(BigDecimal.ONE))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "CURRENT_STATE, 20, 99999999999999999999999999999999999999",
        "SNAPSHOT, 20, 0.99999999999999999999999999999999999999",
        "CURRENT_STATE, 20, 1E+125",
        "SNAPSHOT, 20, 1E-130"
    })
    void a_number_at_the_limits_is_kept(StateStrategy strategy, int every, BigDecimal number) {
        AggregateStore<Tally, Event> store = storeWithATally(strategy, every);

        assertThat(store.write(addition(number))).isInstanceOf(Accepted.class);

        assertThat(store.load(id).orElseThrow().state().total()).isEqualByComparingTo(number);
    }

    @Test
    void a_mapping_of_one_s_own_is_judged_by_what_it_lays_out() {
        StateMapping<Tally> mapping = TallyStores.TALLY.state();
        StateMapping<Tally> own =
                new StateMapping<>() {
                    @Override
                    public Map<String, AttributeValue> write(Tally tally) {
                        return mapping.write(tally);
                    }

                    @Override
                    public Tally read(Map<String, AttributeValue> attributes) {
                        return mapping.read(attributes);
                    }
                };
        var odd = new Tally("Mia", new BigDecimal("1E+126"), List.of());

        assertThat(own.sizeAtMost(odd)).isGreaterThan(ItemSize.LIMIT);
        assertThat(own.sizeAtMost(new Tally("Mia", BigDecimal.ONE, List.of()))).isLessThan(100);
    }

    private AggregateStore<Tally, Event> storeWithATally(StateStrategy strategy, int every) {
        AggregateStore<Tally, Event> store =
                TallyStores.on(CLIENT, new AggregateSettings(strategy, every, 0))
                        .store(TallyStores.TALLY);
        store.write(change(0, new Tally("Mia", BigDecimal.ZERO, List.of()), new Opened("Mia")));
        return store;
    }

    private Change<Tally, Event> addition(BigDecimal number) {
        return change(1, new Tally("Mia", number, List.of("+")), new AmountAdded(number, "+"));
    }

    private Change<Tally, Event> change(long version, Tally state, Event event) {
        return new Change<>(
                id,
                version,
                TallyStores.NOW,
                state,
                List.of(event),
                TallyStores.NOW,
                Metadata.NONE);
    }
}
