package dev.tandem.proofs.rights;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.List;

/** What the read side of {@code template.yaml} may do, asked over the wire as it would. */
class ReadModelRightsTest extends GrantedFunctions {

    @Test
    void the_read_model_reads_events_and_their_stream_and_tells_of_failures() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-updateCartReadModel");
        DynamoDbStreamsClient streams = streamsOf("mia-updateCartReadModel");
        SqsClient sqs = sqsOf("mia-updateCartReadModel");

        allowed(() -> events(dynamoDb));
        allowed(() -> readStream(streams));
        allowed(() -> sqs.sendMessage(send -> send.queueUrl(queue).messageBody("m")));
    }

    @Test
    void the_read_model_can_neither_write_events_nor_see_state() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-updateCartReadModel");
        SqsClient sqs = sqsOf("mia-updateCartReadModel");

        denied("dynamodb:PutItem", () -> transaction(dynamoDb, put(EVENTS, EVENT)));
        denied("dynamodb:GetItem", () -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
        denied("dynamodb:GetItem", () -> dynamoDb.getItem(get -> get.tableName(EVENTS).key(EVENT)));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
        denied("sqs:ReceiveMessage", () -> sqs.receiveMessage(it -> it.queueUrl(queue)));
        denied("sqs:PurgeQueue", () -> sqs.purgeQueue(it -> it.queueUrl(queue)));
    }

    @Test
    void a_redrive_reads_the_events_and_nothing_else() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-redriveCartReadModel");

        allowed(() -> events(dynamoDb));
        denied("dynamodb:PutItem", () -> transaction(dynamoDb, put(EVENTS, EVENT)));
        denied("dynamodb:GetItem", () -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
    }

    @Test
    void a_rebuild_reads_all_events_and_nothing_else() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-rebuildCartReadModel");

        allowed(() -> events(dynamoDb));
        allowed(() -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
        allowed(() -> dynamoDb.describeTable(describe -> describe.tableName(EVENTS)));
        denied("dynamodb:PutItem", () -> transaction(dynamoDb, put(EVENTS, EVENT)));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(CARTS)));
    }

    @Test
    void an_audit_reads_both_sides_and_writes_nothing_but_a_state_in_a_transaction() {
        DynamoDbClient dynamoDb = dynamoDbOf("mia-auditCarts");

        allowed(() -> events(dynamoDb));
        allowed(() -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
        allowed(() -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
        allowed(() -> transaction(dynamoDb, put(CARTS, CART)));
        denied("dynamodb:PutItem", () -> dynamoDb.putItem(put -> put.tableName(CARTS).item(CART)));
        denied("dynamodb:PutItem", () -> transaction(dynamoDb, put(EVENTS, EVENT)));
    }

    @Test
    void a_query_has_no_business_with_dynamodb() {
        for (String function :
                List.of(
                        "mia-getCart",
                        "mia-listCarts",
                        "mia-listParkedCarts",
                        "mia-migrateCartReadModel")) {
            DynamoDbClient dynamoDb = dynamoDbOf(function);

            denied(
                    "dynamodb:GetItem",
                    () -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
            denied("dynamodb:GetRecords", () -> readRecordsAsAnybody(streamsOf(function)));
        }
    }
}
