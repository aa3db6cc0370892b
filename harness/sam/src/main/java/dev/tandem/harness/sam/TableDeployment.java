package dev.tandem.harness.sam;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Creates tables, and changes what can be changed of those that are there. */
final class TableDeployment {

    private final DynamoDbClient client;

    TableDeployment(DynamoDbClient client) {
        this.client = client;
    }

    /**
     * Creates the table or updates it, and waits until it is there.
     *
     * @return the table's attributes
     * @throws IllegalStateException if there is one of other keys, or with another stream
     */
    Map<String, String> deploy(Table table) {
        Optional<TableDescription> found = find(table.name());
        if (found.isPresent()) {
            update(found.get(), table);
        } else {
            client.createTable(table.request());
        }
        waitFor(table.name());
        table.expiry().ifPresent(attribute -> new Expiry(client, table.name()).enable(attribute));
        client.updateContinuousBackups(request ->
                request.tableName(table.name())
                        .pointInTimeRecoverySpecification(recovery ->
                                recovery.pointInTimeRecoveryEnabled(table.pointInTimeRecovery())));
        return attributes(find(table.name()).orElseThrow());
    }

    /** Deletes the table, if it is there, and waits until it is gone. */
    void delete(Table table) {
        if (find(table.name()).isPresent()) {
            client.deleteTable(request -> request.tableName(table.name()));
            try (var waiter = client.waiter()) {
                waiter.waitUntilTableNotExists(request -> request.tableName(table.name()));
            }
        }
    }

    boolean isThere(Table table) {
        return find(table.name()).isPresent();
    }

    private Optional<TableDescription> find(String name) {
        try {
            return Optional.of(client.describeTable(request -> request.tableName(name)).table());
        } catch (ResourceNotFoundException _) {
            return Optional.empty();
        }
    }

    private void waitFor(String name) {
        try (var waiter = client.waiter()) {
            waiter.waitUntilTableExists(request -> request.tableName(name));
        }
    }

    private void update(TableDescription found, Table table) {
        new TableChange(found, table)
                .deletionProtection()
                .ifPresent(wanted ->
                        client.updateTable(request ->
                                request.tableName(table.name()).deletionProtectionEnabled(wanted)));
    }

    private static Map<String, String> attributes(TableDescription table) {
        Map<String, String> attributes = new HashMap<>();
        attributes.put(ResourceAttributes.REF, table.tableName());
        attributes.put("Arn", table.tableArn());
        if (table.latestStreamArn() != null) {
            attributes.put("StreamArn", table.latestStreamArn());
        }
        return attributes;
    }
}
