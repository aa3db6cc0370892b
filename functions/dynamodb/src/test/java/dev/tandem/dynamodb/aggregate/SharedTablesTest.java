package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.TallyStores;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.testkit.store.Tally;

import org.junit.jupiter.api.Test;

import java.time.Clock;

/** Two aggregates with one table would write over each other, or into each other's history. */
class SharedTablesTest {

    private final DynamoDbAggregateFactory factory =
            new DynamoDbAggregateFactory(
                    DynamoDbLocal.shared().client(),
                    DynamoDbSettings.defaults(),
                    Clock.systemUTC());

    @Test
    void two_aggregates_of_one_table_are_refused_where_they_are_made() {
        factory.store(TallyStores.TALLY);
        factory.store(TallyStores.TALLY);

        refused(new AggregateType("tally_event", "id"), "tally_events");
        refused(new AggregateType("tally_command", "id"), "tally_commands");
        refused(new AggregateType("score", "id", "tallys"), "tallys");
        factory.history(new AggregateType("tally_event", "id", "happenings"), Tally.EVENTS);
    }

    private void refused(AggregateType type, String table) {
        assertThatIllegalStateException()
                .isThrownBy(() -> factory.history(type, Tally.EVENTS))
                .withMessageContaining("the aggregates tally and " + type.name())
                .withMessageContaining("would share the table " + table);
    }
}
