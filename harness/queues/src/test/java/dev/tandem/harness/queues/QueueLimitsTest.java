package dev.tandem.harness.queues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.aws.endpoint.AwsEndpoint;
import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.BatchRequestTooLongException;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.SqsException;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What SQS takes, and not one more of it. */
class QueueLimitsTest {

    private static final int MESSAGE = 1024 * 1024;

    private static SqsService service;
    private static AwsEndpoint endpoint;
    private static SqsClient client;
    private static String url;

    @BeforeAll
    static void start() {
        service = new SqsService();
        endpoint = AwsEndpoint.start(0, List.of(service));
        client =
                SqsClient.builder()
                        .endpointOverride(endpoint.uri())
                        .region(Region.US_EAST_1)
                        .credentialsProvider(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create("MIA", "secret")))
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build();
        url = client.createQueue(it -> it.queueName("limited")).queueUrl();
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
                new Limit("bytes of a message", MESSAGE, QueueLimitsTest::send),
                new Limit(
                        "bytes of a message of wide characters",
                        MESSAGE,
                        bytes -> send("\u8336".repeat(3000) + "x".repeat(bytes - 9000))),
                new Limit(
                        "bytes of a message and its attributes",
                        MESSAGE,
                        bytes ->
                                client.sendMessage(it ->
                                        it.queueUrl(url)
                                                .messageBody("x".repeat(bytes - 1010))
                                                .messageAttributes(Map.of("name", text(1000))))),
                new Limit("bytes of a batch", MESSAGE, QueueLimitsTest::sendBatchOf),
                new Limit(
                        "messages of a batch",
                        10,
                        count -> sendBatch(IntStream.range(0, count).mapToObj(i -> "x").toList())),
                new Limit("attributes of a message", 10, QueueLimitsTest::sendAttributes),
                new Limit(
                        "characters of a queue's name",
                        80,
                        length -> client.createQueue(it -> it.queueName("q".repeat(length)))),
                new Limit(
                        "seconds of delay",
                        900,
                        seconds ->
                                client.sendMessage(it ->
                                        it.queueUrl(url)
                                                .messageBody("late")
                                                .delaySeconds(seconds))),
                new Limit(
                        "messages of a receive",
                        10,
                        count ->
                                client.receiveMessage(
                                        it -> it.queueUrl(url).maxNumberOfMessages(count))),
                new Limit(
                        "seconds of a receive's wait",
                        20,
                        seconds ->
                                client.receiveMessage(
                                        it -> it.queueUrl(busy()).waitTimeSeconds(seconds))),
                new Limit(
                        "seconds of visibility",
                        43_200,
                        seconds ->
                                client.receiveMessage(
                                        it -> it.queueUrl(busy()).visibilityTimeout(seconds))),
                new Limit(
                        "seconds that a message is kept",
                        1_209_600,
                        seconds ->
                                client.setQueueAttributes(it ->
                                        it.queueUrl(url)
                                                .attributes(
                                                        Map.of(
                                                                QueueAttributeName
                                                                        .MESSAGE_RETENTION_PERIOD,
                                                                Integer.toString(seconds))))));
    }

    @Guarantee(
            area = Area.SQS,
            aws = "A message and a batch have at most 1 MiB",
            source = "SQS Developer Guide, Message quotas")
    @ParameterizedTest
    @MethodSource("limits")
    void at_a_limit_a_request_is_taken_and_one_beyond_it_is_refused(Limit limit) {
        limit.ask().accept(limit.most());

        assertThatThrownBy(() -> limit.ask().accept(limit.most() + 1))
                .isInstanceOf(SqsException.class)
                .extracting(refusal -> ((SqsException) refusal).statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_refusal_says_what_sqs_says() {
        assertThatThrownBy(() -> send(MESSAGE + 1))
                .isInstanceOf(SqsException.class)
                .hasMessageContaining(
                        "One or more parameters are invalid. Reason: Message must be shorter than"
                                + " 1048576 bytes.");
        assertThatThrownBy(() -> sendBatchOf(MESSAGE + 1))
                .isInstanceOf(BatchRequestTooLongException.class)
                .hasMessageContaining(
                        "Batch requests cannot be longer than 1048576 bytes. You have sent"
                                + " 1048577 bytes.");
    }

    @Test
    void older_tools_are_told_the_same() {
        HttpResponse<String> refused = older("\u8336".repeat(MESSAGE / 3) + "xx");

        assertThat(older("\u8336".repeat(MESSAGE / 3) + "x").statusCode()).isEqualTo(200);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("<Code>InvalidParameterValue</Code>", "shorter than 1048576 bytes");
    }

    /** By the query protocol. */
    private static HttpResponse<String> older(String message) {
        String form =
                "Action=SendMessage&Version=2012-11-05&QueueUrl=%s&MessageBody=%s"
                        .formatted(
                                URLEncoder.encode(url, StandardCharsets.UTF_8),
                                URLEncoder.encode(message, StandardCharsets.UTF_8));
        return Http.send(
                HttpRequest.newBuilder(endpoint.uri())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    /** One with messages. */
    private static String busy() {
        send(1);
        return url;
    }

    private static void send(int bytes) {
        send("x".repeat(bytes));
    }

    private static void send(String body) {
        client.sendMessage(it -> it.queueUrl(url).messageBody(body));
    }

    private static MessageAttributeValue text(int bytes) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue("x".repeat(bytes))
                .build();
    }

    private static void sendAttributes(int count) {
        client.sendMessage(it ->
                it.queueUrl(url)
                        .messageBody("x")
                        .messageAttributes(
                                IntStream.range(0, count)
                                        .boxed()
                                        .collect(Collectors.toMap(i -> "a" + i, _ -> text(1)))));
    }

    private static void sendBatchOf(int bytes) {
        int each = 100_000;
        sendBatch(
                IntStream.range(0, 10)
                        .map(i -> i == 9 ? bytes - 9 * each : each)
                        .mapToObj("x"::repeat)
                        .toList());
    }

    private static void sendBatch(List<String> bodies) {
        client.sendMessageBatch(it ->
                it.queueUrl(url)
                        .entries(
                                IntStream.range(0, bodies.size())
                                        .mapToObj(i ->
                                                SendMessageBatchRequestEntry.builder()
                                                        .id("m" + i)
                                                        .messageBody(bodies.get(i))
                                                        .build())
                                        .toList()));
    }
}
