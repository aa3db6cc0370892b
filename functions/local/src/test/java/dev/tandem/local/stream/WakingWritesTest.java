package dev.tandem.local.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class WakingWritesTest {

    private static final AggregateType NOTE = new AggregateType("note", "noteId");
    private static final Map<String, AttributeValue> ITEM =
            Map.of("noteId", AttributeValue.fromS("n1"));

    private final WakingWrites writes = new WakingWrites();
    private final AtomicInteger told = new AtomicInteger();
    private final Tables tables = Tables.of(NOTE, "");

    @Test
    void each_write_is_told_of_once_it_is_there_and_no_read_is() {
        try (DynamoDbClient client =
                new DynamoDbAccess(DynamoDbLocal.shared().endpoint(), DynamoDbAccess.freshKey())
                        .clientBuilder()
                        .overrideConfiguration(calls -> calls.addExecutionInterceptor(writes))
                        .build()) {
            new TableCreation(client).create(NOTE, tables);
            writes.add(() -> {
                assertThat(client.getItem(get -> get.tableName(tables.state()).key(ITEM)).hasItem())
                        .isTrue();
                told.incrementAndGet();
            });

            client.putItem(put -> put.tableName(tables.state()).item(ITEM));
            client.updateItem(update -> update.tableName(tables.state()).key(ITEM));
            client.transactWriteItems(transaction ->
                    transaction.transactItems(
                            TransactWriteItem.builder()
                                    .put(put -> put.tableName(tables.state()).item(ITEM))
                                    .build()));

            assertThat(told).hasValue(3);
        }
    }
}
