package dev.tandem.proofs.rights;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.Map;

/** What command functions may do besides where carts are, or were, kept by snapshots. */
class SnapshotRightsTest extends GrantedFunctions {

    @AfterEach
    void backToTheDefault() {
        grant(Map.of());
    }

    @ParameterizedTest
    @CsvSource({"StateStrategy, snapshot", "SnapshotsRemain, true"})
    void with_snapshots_a_command_may_read_events_and_write_them_alone(String name, String value) {
        grant(Map.of(name, value));

        for (String function :
                List.of(
                        "mia-addCartItem",
                        "mia-changeCartItemQuantity",
                        "mia-removeCartItem",
                        "mia-checkOutCart",
                        "mia-cartCommands")) {
            DynamoDbClient dynamoDb = dynamoDbOf(function);
            allowed(() -> events(dynamoDb));
            allowed(() -> dynamoDb.putItem(put -> put.tableName(EVENTS).item(EVENT)));
        }
        DynamoDbClient creation = dynamoDbOf("mia-createCart");
        allowed(() -> events(creation));
        denied(
                "dynamodb:PutItem",
                () -> creation.putItem(put -> put.tableName(EVENTS).item(EVENT)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia-createCart", "mia-addCartItem", "mia-cartCommands"})
    void with_snapshots_as_without_nobody_writes_state_alone_or_undoes_events(String function) {
        grant(Map.of("StateStrategy", "snapshot"));
        DynamoDbClient dynamoDb = dynamoDbOf(function);

        denied("dynamodb:PutItem", () -> dynamoDb.putItem(put -> put.tableName(CARTS).item(CART)));
        denied(
                "dynamodb:PutItem",
                () -> dynamoDb.putItem(put -> put.tableName(COMMANDS).item(COMMAND)));
        denied(
                "dynamodb:DeleteItem",
                () -> dynamoDb.deleteItem(delete -> delete.tableName(EVENTS).key(EVENT)));
        denied("dynamodb:UpdateItem", () -> transaction(dynamoDb, update()));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia-createCart", "mia-addCartItem", "mia-cartCommands"})
    void without_snapshots_a_command_reads_events_and_writes_none_alone(String function) {
        DynamoDbClient dynamoDb = dynamoDbOf(function);

        allowed(() -> events(dynamoDb));
        denied(
                "dynamodb:PutItem",
                () -> dynamoDb.putItem(put -> put.tableName(EVENTS).item(EVENT)));
    }
}
