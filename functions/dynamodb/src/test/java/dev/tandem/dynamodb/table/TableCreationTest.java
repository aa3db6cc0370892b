package dev.tandem.dynamodb.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.tandem.core.store.AggregateType;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

import java.util.List;

class TableCreationTest {

    private final DynamoDbClient client = DynamoDbLocal.shared().client();

    private final TableCreation creation = new TableCreation(client);

    @Test
    void a_table_of_another_aggregate_is_not_taken_for_one_s_own() {
        AggregateType m5 = new AggregateType("m5", "m5Id");
        creation.create(m5, Tables.of(m5, ""));

        for (String name : List.of("m5_event", "m5_command")) {
            AggregateType other = new AggregateType(name, "otherId");
            assertThatIllegalStateException()
                    .isThrownBy(() -> creation.create(other, Tables.of(other, "")))
                    .withMessageContaining("the table " + name + "s is there with the keys")
                    .withMessageContaining("and is wanted with [otherId]");
        }
    }

    @Test
    void tables_that_are_there_stay() {
        AggregateType type = new AggregateType("stays", "id", "stays_put");
        Tables tables = Tables.of(type, "");

        creation.create(type, tables);
        creation.create(type, tables);

        for (String name : List.of("stays_put", "stays_events", "stays_commands")) {
            assertThat(client.describeTable(table -> table.tableName(name)).table().tableStatus())
                    .isEqualTo(TableStatus.ACTIVE);
        }
    }
}
