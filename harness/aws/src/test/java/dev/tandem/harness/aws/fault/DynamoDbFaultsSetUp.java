package dev.tandem.harness.aws.fault;

import dev.tandem.harness.aws.dynamodb.DynamoDbService;
import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.testing.Notes;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What the tests that bear its name start from. */
abstract class DynamoDbFaultsSetUp {

    static final Map<String, AttributeValue> KEY = Map.of("id", AttributeValue.fromS("a"));
    static final Duration PATIENCE = Duration.ofMillis(300);

    DynamoDbService service;
    AwsEndpoint endpoint;
    DynamoDbFaults faults;
    DynamoDbClient client;
    Notes notes;

    @BeforeEach
    void start() {
        service = DynamoDbService.in(DynamoDbLocal.shared());
        endpoint = AwsEndpoint.start(0, List.of(service));
        faults = service.faults();
        client = clientOf("MIA");
        notes = Notes.in(client);
    }

    @AfterEach
    void close() {
        client.close();
        endpoint.close();
        service.close();
    }

    List<Boolean> conflictsInTransactions(int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> {
                    try {
                        notes.putTogether("a", "b");
                        return false;
                    } catch (DynamoDbException e) {
                        return e instanceof TransactionCanceledException;
                    }
                })
                .toList();
    }

    void write(String text) {
        client.putItem(it ->
                it.tableName("notes")
                        .item(
                                Map.of(
                                        "id",
                                        AttributeValue.fromS("a"),
                                        "text",
                                        AttributeValue.fromS(text))));
    }

    Optional<String> read() {
        return Optional.ofNullable(client.getItem(it -> it.tableName("notes").key(KEY)).item())
                .map(item -> item.get("text"))
                .map(AttributeValue::s);
    }

    static KeysAndAttributes keys(boolean consistent) {
        return KeysAndAttributes.builder().keys(List.of(KEY)).consistentRead(consistent).build();
    }

    DynamoDbClient clientOf(String accessKey) {
        return new DynamoDbAccess(endpoint.uri(), accessKey)
                .clientBuilder()
                .overrideConfiguration(it -> it.retryStrategy(DefaultRetryStrategy.doNotRetry()))
                .build();
    }
}
