package dev.tandem.harness.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.fidelity.Area;
import dev.tandem.harness.fidelity.Guarantee;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.List;
import java.util.Map;

/** What the functions of {@code template.yaml} may do, asked over the wire as they would. */
class FunctionRightsTest {

    private static final Map<String, AttributeValue> CART = Map.of("cartId", fromS("c"));
    private static final Map<String, AttributeValue> EVENT =
            Map.of("cartId", fromS("c"), "sequenceNumber", fromN("1"));
    private static final Map<String, AttributeValue> COMMAND = Map.of("commandId", fromS("x"));
    private static final String CARTS = "mia-carts";
    private static final String EVENTS = "mia-cart_events";
    private static final String COMMANDS = "mia-cart_commands";

    private static TestAws aws;
    private static String stream;
    private static String queue;

    @BeforeAll
    static void deployAllButTheCode() {
        aws = TestAws.start();
        Stack stack =
                Stack.of(
                        Template.read(Templates.ROOT),
                        Templates.PARAMETERS,
                        new Place("us-east-1", "000000000000"));
        TableDeployment tables = new TableDeployment(aws.dynamoDb());
        QueueDeployment queues = new QueueDeployment(aws.sqs());
        for (String id : stack.order()) {
            switch (stack.resource(id)) {
                case Table table -> stack.deployed(id, tables.deploy(table));
                case Queue each -> stack.deployed(id, queues.deploy(each));
                case Function function ->
                        aws.policies().grant(function.name(), function.policies());
                case Api _, Alarm _ -> {}
            }
        }
        stream = describeStream();
        queue = aws.sqs().getQueueUrl(get -> get.queueName("mia-cart-events-failed")).queueUrl();
    }

    @AfterAll
    static void close() {
        aws.close();
    }

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
            DynamoDbClient dynamoDb = aws.dynamoDbOf(function);

            allowed(() -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
            allowed(() -> dynamoDb.getItem(get -> get.tableName(COMMANDS).key(COMMAND)));
            allowed(() -> transaction(dynamoDb, put(CARTS, CART), put(EVENTS, EVENT)));
            allowed(() -> transaction(dynamoDb, put(COMMANDS, COMMAND)));
        }
    }

    @Test
    void a_command_can_not_write_state_without_a_transaction() {
        DynamoDbClient dynamoDb = aws.dynamoDbOf("mia-addCartItem");

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

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "A role may do what its policies allow, and nothing else",
            source = "IAM User Guide, Policy evaluation logic",
            differs = "policies of functions only: no resource policies, boundaries or SCPs")
    @Test
    void a_command_can_not_touch_what_has_happened() {
        DynamoDbClient dynamoDb = aws.dynamoDbOf("mia-addCartItem");

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
        DynamoDbClient dynamoDb = aws.dynamoDbOf("mia-addCartItem");

        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(CARTS)));
        denied("dynamodb:Query", () -> events(dynamoDb));
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
    void the_read_model_reads_events_and_their_stream_and_tells_of_failures() {
        DynamoDbClient dynamoDb = aws.dynamoDbOf("mia-updateCartReadModel");
        DynamoDbStreamsClient streams = aws.streamsOf("mia-updateCartReadModel");
        SqsClient sqs = aws.sqsOf("mia-updateCartReadModel");

        allowed(() -> events(dynamoDb));
        allowed(() -> dynamoDb.getItem(get -> get.tableName(EVENTS).key(EVENT)));
        allowed(() -> readStream(streams));
        allowed(() -> sqs.sendMessage(send -> send.queueUrl(queue).messageBody("m")));
    }

    @Test
    void the_read_model_can_neither_write_events_nor_see_state() {
        DynamoDbClient dynamoDb = aws.dynamoDbOf("mia-updateCartReadModel");
        SqsClient sqs = aws.sqsOf("mia-updateCartReadModel");

        denied("dynamodb:PutItem", () -> transaction(dynamoDb, put(EVENTS, EVENT)));
        denied("dynamodb:GetItem", () -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
        denied("dynamodb:Scan", () -> dynamoDb.scan(scan -> scan.tableName(EVENTS)));
        denied("sqs:ReceiveMessage", () -> sqs.receiveMessage(it -> it.queueUrl(queue)));
        denied("sqs:PurgeQueue", () -> sqs.purgeQueue(it -> it.queueUrl(queue)));
    }

    @Test
    void a_query_has_no_business_with_dynamodb() {
        for (String function :
                List.of("mia-getCart", "mia-listCarts", "mia-migrateCartReadModel")) {
            DynamoDbClient dynamoDb = aws.dynamoDbOf(function);

            denied(
                    "dynamodb:GetItem",
                    () -> dynamoDb.getItem(get -> get.tableName(CARTS).key(CART)));
            denied("dynamodb:GetRecords", () -> readRecordsAsAnybody(aws.streamsOf(function)));
        }
    }

    @Test
    void who_is_no_function_of_the_template_may_do_everything() {
        allowed(() -> aws.dynamoDb().scan(scan -> scan.tableName(CARTS)));
        allowed(() -> aws.dynamoDbOf("somebodyElses").scan(scan -> scan.tableName(CARTS)));
    }

    private static void allowed(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    private static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AwsServiceException.class)
                .hasMessageContaining("is not authorized to perform: " + action + " on resource:");
    }

    private static void transaction(DynamoDbClient dynamoDb, TransactWriteItem... items) {
        dynamoDb.transactWriteItems(write -> write.transactItems(items));
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    private static TransactWriteItem update() {
        return TransactWriteItem.builder()
                .update(
                        Update.builder()
                                .tableName(EVENTS)
                                .key(EVENT)
                                .updateExpression("SET body = :b")
                                .expressionAttributeValues(Map.of(":b", fromS("another")))
                                .build())
                .build();
    }

    private static Map<String, List<WriteRequest>> batch() {
        return Map.of(
                CARTS,
                List.of(
                        WriteRequest.builder()
                                .putRequest(PutRequest.builder().item(CART).build())
                                .build()));
    }

    private static void events(DynamoDbClient dynamoDb) {
        dynamoDb.query(query ->
                query.tableName(EVENTS)
                        .keyConditionExpression("cartId = :id")
                        .expressionAttributeValues(Map.of(":id", fromS("c"))));
    }

    private static String describeStream() {
        return aws.dynamoDb().describeTable(it -> it.tableName(EVENTS)).table().latestStreamArn();
    }

    private static void readStream(DynamoDbStreamsClient streams) {
        String iterator = iterator(streams);
        streams.getRecords(get -> get.shardIterator(iterator));
        streams.listStreams(list -> list.tableName(EVENTS));
    }

    private static void readRecordsAsAnybody(DynamoDbStreamsClient streams) {
        String iterator = iterator(aws.streamsOf("somebodyElses"));
        streams.getRecords(get -> get.shardIterator(iterator));
    }

    private static String iterator(DynamoDbStreamsClient streams) {
        String shard =
                streams.describeStream(it -> it.streamArn(stream))
                        .streamDescription()
                        .shards()
                        .getFirst()
                        .shardId();
        return streams.getShardIterator(
                        it -> it.streamArn(stream).shardId(shard).shardIteratorType("TRIM_HORIZON"))
                .shardIterator();
    }
}
