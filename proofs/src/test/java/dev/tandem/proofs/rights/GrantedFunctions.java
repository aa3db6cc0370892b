package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.sam.policy.Policies;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.List;
import java.util.Map;

/** The template's functions, granted what it grants them, and calls as they would make them. */
abstract class GrantedFunctions {

    static final Map<String, AttributeValue> CART = Map.of("cartId", fromS("c"));
    static final Map<String, AttributeValue> EVENT =
            Map.of("cartId", fromS("c"), "sequenceNumber", fromN("1"));
    static final Map<String, AttributeValue> COMMAND = Map.of("commandId", fromS("x"));
    static final String CARTS = "mia-carts";
    static final String EVENTS = "mia-cart_events";
    static final String COMMANDS = "mia-cart_commands";

    static ShippedTemplate template;
    static String stream;
    static String queue;

    @BeforeAll
    static void deployAllButTheCode() {
        template = ShippedTemplate.start();
        grant(Map.of());
        stream = describeStream();
        queue =
                template.harness()
                        .sqs()
                        .getQueueUrl(get -> get.queueName("mia-cart-events-failed"))
                        .queueUrl();
    }

    /** From now on they have the rights that the template grants under these parameters. */
    static void grant(Map<String, String> parameters) {
        template.deploy(parameters);
    }

    static DynamoDbClient dynamoDbOf(String function) {
        return clientOf(function, DynamoDbClient.builder());
    }

    static DynamoDbStreamsClient streamsOf(String function) {
        return clientOf(function, DynamoDbStreamsClient.builder());
    }

    static SqsClient sqsOf(String function) {
        return clientOf(function, SqsClient.builder());
    }

    /** Signs as that function would. */
    private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C> C clientOf(
            String function, B builder) {
        return builder.endpointOverride(template.harness().endpoint())
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(
                                AwsBasicCredentials.create(Policies.accessKey(function), "s")))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    @AfterAll
    static void close() {
        template.close();
    }

    static void allowed(ThrowingCallable call) {
        assertThatCode(call).doesNotThrowAnyException();
    }

    static void denied(String action, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AwsServiceException.class)
                .hasMessageContaining("is not authorized to perform: " + action + " on resource:");
    }

    static void transaction(DynamoDbClient dynamoDb, TransactWriteItem... items) {
        dynamoDb.transactWriteItems(write -> write.transactItems(items));
    }

    static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder().tableName(table).item(item).build())
                .build();
    }

    static TransactWriteItem update() {
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

    static Map<String, List<WriteRequest>> batch() {
        return Map.of(
                CARTS,
                List.of(
                        WriteRequest.builder()
                                .putRequest(PutRequest.builder().item(CART).build())
                                .build()));
    }

    static void events(DynamoDbClient dynamoDb) {
        dynamoDb.query(query ->
                query.tableName(EVENTS)
                        .keyConditionExpression("cartId = :id")
                        .expressionAttributeValues(Map.of(":id", fromS("c"))));
    }

    static String describeStream() {
        return template.harness()
                .dynamoDb()
                .describeTable(it -> it.tableName(EVENTS))
                .table()
                .latestStreamArn();
    }

    static void readStream(DynamoDbStreamsClient streams) {
        String iterator = iterator(streams);
        streams.getRecords(get -> get.shardIterator(iterator));
        streams.listStreams(list -> list.tableName(EVENTS));
    }

    static void readRecordsAsAnybody(DynamoDbStreamsClient streams) {
        String iterator = iterator(streamsOf("somebodyElses"));
        streams.getRecords(get -> get.shardIterator(iterator));
    }

    static String iterator(DynamoDbStreamsClient streams) {
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
