package dev.tandem.harness.aws.dynamodb;

import static dev.tandem.harness.aws.dynamodb.SizedRequests.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What DynamoDB takes, and not one more of it. */
class DynamoDbLimitsTest {

    private static final int ITEM = 400 * 1024;
    private static final int PAGE = 1024 * 1024;

    private static DynamoDbService service;
    private static AwsEndpoint endpoint;
    private static DynamoDbClient client;
    private static SizedRequests requests;

    @BeforeAll
    static void start() {
        service = DynamoDbService.in(DynamoDbLocal.shared());
        endpoint = AwsEndpoint.start(0, List.of(service));
        client = new DynamoDbAccess(endpoint.uri(), "MIA").client();
        requests = new SizedRequests(client);
        requests.createTables();
    }

    @AfterAll
    static void close() {
        client.close();
        endpoint.close();
        service.close();
    }

    /** How much of something there is, and what asks for that much. */
    record Limit(String what, int most, IntConsumer ask) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Limit> limits() {
        return Stream.of(
                new Limit("bytes of an item", ITEM, n -> requests.putItemOf(n)),
                new Limit("bytes of a partition key", 2048, DynamoDbLimitsTest::partitionKey),
                new Limit("bytes of a sort key", 1024, DynamoDbLimitsTest::sortKey),
                new Limit("digits of a number", 38, n -> requests.putNumberOf(n)),
                new Limit("levels of a map", 32, n -> requests.putNested(n)),
                new Limit(
                        "characters of a table's name",
                        255,
                        n -> requests.createTable("t".repeat(n))),
                new Limit("writes in a transaction", 100, n -> requests.transactWrites(n)),
                new Limit("reads in a transaction", 100, n -> requests.transactReads(n)),
                new Limit("writes in a batch", 25, n -> requests.batchWrites(n)),
                new Limit("reads in a batch", 100, n -> requests.batchReads(n)),
                new Limit("values of an IN", 100, n -> requests.in(n)),
                new Limit("bytes of an expression", 4096, n -> requests.expressionOf(n)),
                new Limit("characters of a token", 36, n -> requests.transactWithToken(n)));
    }

    private static void partitionKey(int bytes) {
        requests.put("things", Map.of("id", text(bytes)));
    }

    private static void sortKey(int bytes) {
        requests.put("lists", Map.of("id", text(9), "at", text(bytes)));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void at_a_limit_a_request_is_taken_and_one_beyond_it_is_refused(Limit limit) {
        limit.ask().accept(limit.most());

        assertThatThrownBy(() -> limit.ask().accept(limit.most() + 1))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        refusal -> {
                            assertThat(refusal.statusCode()).isEqualTo(400);
                            assertThat(refusal.awsErrorDetails().errorCode())
                                    .isEqualTo("ValidationException");
                        });
    }

    @Test
    void a_transaction_has_four_megabytes_of_items() {
        int each = 200_000;
        int rest = 4 * 1024 * 1024 - 20 * each;

        requests.transactWrites(20, each, rest);

        assertThatThrownBy(() -> requests.transactWrites(20, each, rest + 1))
                .isInstanceOfSatisfying(
                        DynamoDbException.class,
                        refusal ->
                                assertThat(refusal.awsErrorDetails().errorCode())
                                        .isEqualTo("ValidationException"));
    }

    @Guarantee(
            area = Area.DYNAMODB,
            aws = "A page of a Query or a Scan ends after 1 MB",
            source = "DynamoDB Developer Guide, Paginating table query results")
    @Test
    void a_page_has_one_megabyte() {
        String list = UUID.randomUUID().toString();
        for (int i = 0; i < 30; i++) {
            requests.put(
                    "lists",
                    Map.of(
                            "id", AttributeValue.fromS(list),
                            "at", AttributeValue.fromS("a" + i),
                            "body", text(100_000)));
        }

        QueryResponse query =
                client.query(it ->
                        it.tableName("lists")
                                .keyConditionExpression("id = :id")
                                .expressionAttributeValues(
                                        Map.of(":id", AttributeValue.fromS(list))));
        ScanResponse scan = client.scan(it -> it.tableName("lists"));

        assertThat(query.hasLastEvaluatedKey()).isTrue();
        assertThat(query.count()).isBetween(10, PAGE / 100_000 + 1);
        assertThat(scan.hasLastEvaluatedKey()).isTrue();
        assertThat(scan.count()).isBetween(10, PAGE / 100_000 + 10);
    }

    @Test
    void a_batch_of_reads_answers_sixteen_megabytes_and_names_the_rest() {
        List<Map<String, AttributeValue>> keys =
                IntStream.range(0, 50)
                        .mapToObj(i -> Map.of("id", AttributeValue.fromS("big" + i)))
                        .toList();
        keys.forEach(key ->
                requests.put("things", Map.of("id", key.get("id"), "body", text(ITEM - 100))));

        BatchGetItemResponse answer =
                client.batchGetItem(it ->
                        it.requestItems(
                                Map.of("things", KeysAndAttributes.builder().keys(keys).build())));

        int answered = answer.responses().getOrDefault("things", List.of()).size();
        assertThat(answered).isBetween(35, 41);
        assertThat(answer.unprocessedKeys().values())
                .singleElement()
                .satisfies(rest -> assertThat(rest.keys()).hasSize(50 - answered));
    }
}
