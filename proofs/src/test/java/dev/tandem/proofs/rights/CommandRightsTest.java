package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.util.List;
import java.util.Map;

/**
 * What the command functions of {@code template.yaml} may do, asked over the wire as they would.
 */
class CommandRightsTest extends GrantedFunctions {

    @Test
    void a_command_may_do_all_that_the_store_does() {
        for (String function :
                List.of(
                        "mia-createCart",
                        "mia-addCartItem",
                        "mia-changeCartItemQuantity",
                        "mia-removeCartItem",
                        "mia-checkOutCart",
                        "mia-cartCommands")) {
            DynamoDbClient dynamoDb = dynamoDbOf(function);

            allowed(() -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
            allowed(() -> dynamoDb.getItem(get -> get.tableName(COMMANDS).key(COMMAND)));
            allowed(() -> transaction(dynamoDb, put(CARTS, CART), put(EVENTS, EVENT)));
            allowed(() -> transaction(dynamoDb, put(COMMANDS, COMMAND)));
        }
    }

    @Test
    void a_command_can_not_write_state_without_a_transaction() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-addCartItem");

        assertThatThrownBy(() -> dynamoDb.putItem(put -> put.tableName(CARTS).item(CART)))
                .isInstanceOfSatisfying(
                        AwsServiceException.class,
                        e -> {
                            assertThat(e.statusCode()).isEqualTo(400);
                            assertThat(e.awsErrorDetails().errorCode())
                                    .isEqualTo("AccessDeniedException");
                            assertThat(e.awsErrorDetails().errorMessage())
                                    .isEqualTo(
                                            "User:"
                                                + " arn:aws:sts::000000000000:assumed-role/mia-addCartItem/mia-addCartItem"
                                                + " is not authorized to perform: dynamodb:PutItem"
                                                + " on resource:"
                                                + " arn:aws:dynamodb:us-east-1:000000000000:table/mia-carts"
                                                + " because no identity-based policy allows the"
                                                + " dynamodb:PutItem action");
                        });
        denied(
                "dynamodb:UpdateItem",
                () -> dynamoDb.updateItem(update -> update.tableName(CARTS).key(CART)));
        denied(
                "dynamodb:BatchWriteItem",
                () -> dynamoDb.batchWriteItem(write -> write.requestItems(batch())));
        denied(
                "dynamodb:PartiQLInsert",
                () ->
                        dynamoDb.executeStatement(execute ->
                                execute.statement(
                                        "INSERT INTO \"mia-carts\" VALUE {'cartId':'c'}")));
    }

    @Test
    void a_command_can_not_touch_what_has_happened() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-addCartItem");

        denied(
                "dynamodb:DeleteItem",
                () -> dynamoDb.deleteItem(delete -> delete.tableName(EVENTS).key(EVENT)));
        denied(
                "dynamodb:DeleteItem",
                () ->
                        transaction(
                                dynamoDb,
                                TransactWriteItem.builder()
                                        .delete(delete -> delete.tableName(EVENTS).key(EVENT))
                                        .build()));
        denied("dynamodb:UpdateItem", () -> transaction(dynamoDb, update()));
        denied("dynamodb:DeleteTable", () -> dynamoDb.deleteTable(it -> it.tableName(EVENTS)));
        denied(
                "dynamodb:UpdateTable",
                () ->
                        dynamoDb.updateTable(
                                it -> it.tableName(EVENTS).deletionProtectionEnabled(false)));
    }

    @Test
    void a_command_sees_nothing_beyond_its_aggregate() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-addCartItem");

        allowed(() -> events(dynamoDb));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(CARTS)));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
        denied("dynamodb:GetItem", () -> dynamoDb.getItem(get -> get.tableName(EVENTS).key(EVENT)));
        denied("dynamodb:GetItem", () -> dynamoDb.getItem(get -> get.tableName("other").key(CART)));
        denied("dynamodb:PutItem", () -> transaction(dynamoDb, put("other", CART)));
        denied(
                "dynamodb:BatchGetItem",
                () ->
                        dynamoDb.batchGetItem(get ->
                                get.requestItems(
                                        Map.of(
                                                CARTS,
                                                KeysAndAttributes.builder()
                                                        .keys(List.of(CART))
                                                        .build()))));
        denied("dynamodb:ListTables", dynamoDb::listTables);
    }

    @Test
    void who_is_no_function_of_the_template_may_do_everything() {
        allowed(() -> template.harness().dynamoDb().scan(scan -> scan.tableName(CARTS)));
        allowed(() -> dynamoDbOf("somebodyElses").scan(scan -> scan.tableName(CARTS)));
    }
}
