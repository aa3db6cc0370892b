package dev.tandem.dynamodb.group;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.GroupOutcome;
import dev.tandem.core.store.GroupStep;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.dynamodb.TallyStores.TallyDecider;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateMapping;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;
import dev.tandem.testkit.store.Tally.Event;
import dev.tandem.testkit.store.Tally.Opened;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A mapping of the state that is an application's own, and that can't lay a state out. */
class OwnMappingTest {

    private static final Tally OPENED = new Tally("Mia", BigDecimal.ZERO, List.of());

    private final String id = UUID.randomUUID().toString();

    /** It tells the size of a state, and what would come back, without laying it out. */
    private static final class NeverLaidOut implements StateMapping<Tally> {

        @Override
        public Map<String, AttributeValue> write(Tally state) {
            throw noJson();
        }

        @Override
        public Tally read(Map<String, AttributeValue> attributes) {
            throw noJson();
        }

        @Override
        public int sizeAtMost(Tally state) {
            return 100;
        }

        @Override
        public Tally readBack(Tally state) {
            return state;
        }

        private static IllegalStateException noJson() {
            JsonMapper.shared().readTree("{");
            return new IllegalStateException("that is no JSON");
        }
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.dynamodb.group.Groups#keepings")
    void that_is_refused_to_the_command_that_made_the_state_and_not_to_the_last_one(
            AggregateSettings settings) {
        AggregateStore<Tally, Event> store =
                TallyStores.on(DynamoDbLocal.shared().client(), settings)
                        .store(
                                new AggregateDefinition<>(
                                        Tally.TYPE,
                                        TallyStores.Command::tallyId,
                                        new TallyDecider(),
                                        Tally.EVENTS,
                                        new NeverLaidOut()));

        GroupOutcome outcome =
                store.writeAll(
                        List.of(
                                new GroupStep.Changed<>(
                                        new Change<>(
                                                id,
                                                0,
                                                TallyStores.NOW,
                                                OPENED,
                                                List.of(new Opened("Mia")),
                                                TallyStores.NOW,
                                                Metadata.NONE)),
                                new GroupStep.Remembered<>(
                                        new CommandIdentity("r" + id, null),
                                        id,
                                        new Problem.Rejected("too_much", "101 is over 100"),
                                        TallyStores.NOW)));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        GroupOutcome.Refused.class,
                        refused -> {
                            assertThat(refused.step()).isZero();
                            assertThat(((Problem.Rejected) refused.problem()).code())
                                    .isEqualTo("value_not_kept");
                        });
    }
}
