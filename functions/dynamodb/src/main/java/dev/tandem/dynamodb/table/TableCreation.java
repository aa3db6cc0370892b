package dev.tandem.dynamodb.table;

import dev.tandem.core.store.AggregateType;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

import java.util.List;

/**
 * Creates an aggregate's tables by the table contract, where no deployment does: in tests and in
 * the local application. Tables that are there stay as they are.
 */
public final class TableCreation {

    private final DynamoDbClient client;

    public TableCreation(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Creates the three tables and waits until they can be used.
     *
     * @throws IllegalStateException if one is there that has other keys: it is another aggregate's
     */
    public void create(AggregateType type, Tables tables) {
        create(
                CreateTableRequest.builder()
                        .tableName(tables.state())
                        .attributeDefinitions(attribute(type.idField(), ScalarAttributeType.S))
                        .keySchema(key(type.idField(), KeyType.HASH)));
        create(
                CreateTableRequest.builder()
                        .tableName(tables.events())
                        .attributeDefinitions(
                                attribute(type.idField(), ScalarAttributeType.S),
                                attribute("sequenceNumber", ScalarAttributeType.N))
                        .keySchema(
                                key(type.idField(), KeyType.HASH),
                                key("sequenceNumber", KeyType.RANGE))
                        .streamSpecification(stream ->
                                stream.streamEnabled(true)
                                        .streamViewType(StreamViewType.NEW_IMAGE)));
        create(
                CreateTableRequest.builder()
                        .tableName(tables.commands())
                        .attributeDefinitions(attribute("commandId", ScalarAttributeType.S))
                        .keySchema(key("commandId", KeyType.HASH)));
        expire(tables.commands());
    }

    private void create(CreateTableRequest.Builder table) {
        CreateTableRequest request = table.billingMode(BillingMode.PAY_PER_REQUEST).build();
        try {
            client.createTable(request);
        } catch (ResourceInUseException e) {
            // it is there: created before, or by somebody else at this moment
            checkKeys(request);
        }
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(wait -> wait.tableName(request.tableName()));
        }
    }

    /** The states of {@code m5_event} would go where the events of {@code m5} are. */
    private void checkKeys(CreateTableRequest wanted) {
        List<String> there =
                names(
                        client.describeTable(table -> table.tableName(wanted.tableName()))
                                .table()
                                .keySchema());
        if (!there.equals(names(wanted.keySchema()))) {
            throw new IllegalStateException(
                    "the table %s is there with the keys %s, and is wanted with %s: it is another aggregate's, so name the table of states of one of the two"
                            .formatted(wanted.tableName(), there, names(wanted.keySchema())));
        }
    }

    private static List<String> names(List<KeySchemaElement> keys) {
        return keys.stream().map(KeySchemaElement::attributeName).toList();
    }

    private void expire(String table) {
        TimeToLiveStatus status =
                client.describeTimeToLive(request -> request.tableName(table))
                        .timeToLiveDescription()
                        .timeToLiveStatus();
        if (!List.of(TimeToLiveStatus.ENABLED, TimeToLiveStatus.ENABLING).contains(status)) {
            client.updateTimeToLive(request ->
                    request.tableName(table)
                            .timeToLiveSpecification(
                                    ttl -> ttl.attributeName("expiresAt").enabled(true)));
        }
    }

    private static AttributeDefinition attribute(String name, ScalarAttributeType type) {
        return AttributeDefinition.builder().attributeName(name).attributeType(type).build();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }
}
