package dev.tandem.harness.aws.stream;

import dev.tandem.harness.aws.stream.function.StreamTarget;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The stream of a table of its own, whose items have two keys: {@code a1} is what the entry of
 * partition key a and sort key 1 is called.
 */
public final class EntryStream implements AutoCloseable {

    public static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Polls and pauses as short as tests like them. */
    public static final PollerSettings QUICK =
            PollerSettings.defaults()
                    .withIntervals(
                            new PollingIntervals(
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(10),
                                    Duration.ofMillis(50)));

    private static final String TABLE = "entries";

    private final String accessKey = DynamoDbAccess.freshKey();
    private final DynamoDbClient client = DynamoDbLocal.shared().client(accessKey);
    private final DynamoDbStreamsClient streams = DynamoDbLocal.shared().streamsClient(accessKey);
    private final String arn;

    public EntryStream() {
        client.createTable(table ->
                table.tableName(TABLE)
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
                        .attributeDefinitions(text("pk"), text("sk"))
                        .streamSpecification(stream ->
                                stream.streamEnabled(true)
                                        .streamViewType(StreamViewType.NEW_IMAGE)));
        arn = client.describeTable(table -> table.tableName(TABLE)).table().latestStreamArn();
    }

    private static KeySchemaElement key(String name, KeyType type) {
        return KeySchemaElement.builder().attributeName(name).keyType(type).build();
    }

    private static AttributeDefinition text(String name) {
        return AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(ScalarAttributeType.S)
                .build();
    }

    public String arn() {
        return arn;
    }

    public DynamoDbStreamsClient streams() {
        return streams;
    }

    /** Writes them one after the other. */
    public void put(String... entries) {
        for (String entry : entries) {
            putText(entry, "");
        }
    }

    /** Writes one that holds that text. */
    public void putText(String entry, String text) {
        client.putItem(put -> put.tableName(TABLE).item(item(entry, text)));
    }

    /** Writes that many entries of one partition, as fast as may be. */
    public void putMany(String partition, int count) {
        List<WriteRequest> writes =
                IntStream.range(0, count)
                        .mapToObj(i -> item(partition + "%05d".formatted(i), ""))
                        .map(item -> PutRequest.builder().item(item).build())
                        .map(put -> WriteRequest.builder().putRequest(put).build())
                        .toList();
        for (int from = 0; from < count; from += 25) {
            var some = Map.of(TABLE, writes.subList(from, Math.min(from + 25, count)));
            client.batchWriteItem(batch -> batch.requestItems(some));
        }
    }

    private static Map<String, AttributeValue> item(String entry, String text) {
        return Map.of(
                "pk", AttributeValue.fromS(entry.substring(0, 1)),
                "sk", AttributeValue.fromS(entry.substring(1)),
                "text", AttributeValue.fromS(text),
                "nonce", AttributeValue.fromN(Long.toString(System.nanoTime())));
    }

    /** The sequence numbers of these entries, the last one for each. */
    List<String> sequenceNumbers(String... entries) {
        var records = new StreamRecords(streams, arn).all();
        return Arrays.stream(entries)
                .map(entry ->
                        records.stream()
                                .map(change -> change.dynamodb())
                                .filter(change -> entry.equals(name(change.keys())))
                                .reduce((_, last) -> last)
                                .orElseThrow()
                                .sequenceNumber())
                .toList();
    }

    private static String name(Map<String, AttributeValue> keys) {
        return List.of("pk", "sk").stream()
                .map(key -> Objects.requireNonNull(keys.get(key), key).s())
                .collect(Collectors.joining());
    }

    StreamPoller poll(StreamTarget target, PollerSettings settings) {
        return StreamPoller.start(streams, arn, target, settings);
    }

    /** Delivers what is there, and ends. */
    void deliver(StreamTarget target, PollerSettings settings) {
        try (StreamPoller poller = poll(target, settings)) {
            poller.awaitIdle(PATIENCE);
        }
    }

    @Override
    public void close() {
        streams.close();
        client.close();
    }
}
