package dev.tandem.harness.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.tandem.harness.FunctionFailedException;
import dev.tandem.harness.Harness;
import dev.tandem.harness.PlannedKill;
import dev.tandem.harness.sam.policy.RecordedCall;
import dev.tandem.harness.testing.Listener;
import dev.tandem.harness.testing.Zips;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** All parts together: a template with a table, a function, its mapping, a queue and a route. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SliceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String TEMPLATE =
            """
            Resources:
              Note:
                Type: AWS::Serverless::Function
                Properties:
                  FunctionName: note
                  Runtime: java25
                  Handler: dev.tandem.harness.slice.NoteFunction::handle
                  CodeUri: note.zip
                  MemorySize: 256
                  Timeout: 20
                  Environment: {Variables: {TABLE: !Ref Notes}}
                  Policies:
                    - Version: 2012-10-17
                      Statement:
                        - Effect: Allow
                          Action: dynamodb:DescribeTable
                          Resource: !GetAtt Notes.Arn
                        - Effect: Allow
                          Action: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams']
                          Resource: !Sub '${Notes.Arn}/stream/*'
                  Events:
                    Notes:
                      Type: DynamoDB
                      Properties:
                        Stream: !GetAtt Notes.StreamArn
                        StartingPosition: TRIM_HORIZON
                        BatchSize: 1
                        MaximumRetryAttempts: 1
                        DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Failed.Arn}}
                    Call:
                      Type: HttpApi
                      Properties: {ApiId: !Ref Api, Method: post, Path: /notes}
              Api:
                Type: AWS::Serverless::HttpApi
              Failed:
                Type: AWS::SQS::Queue
                Properties: {QueueName: failed}
              Notes:
                Type: AWS::DynamoDB::Table
                Properties:
                  TableName: notes
                  BillingMode: PAY_PER_REQUEST
                  AttributeDefinitions: [{AttributeName: id, AttributeType: S}]
                  KeySchema: [{AttributeName: id, KeyType: HASH}]
                  StreamSpecification: {StreamViewType: NEW_IMAGE}
            Outputs:
              Endpoint: {Value: !Sub '${Api.ApiEndpoint}/notes'}
            """;

    private final Harness harness = Harness.start();
    private URI notes = URI.create("http://nowhere.invalid");

    @BeforeAll
    void deploy(@TempDir Path folder) throws IOException {
        Path template = Files.writeString(folder.resolve("template.yaml"), TEMPLATE);
        Files.write(folder.resolve("note.zip"), Zips.of(NoteFunction.class).asByteArrayUnsafe());
        notes = URI.create(harness.deploy(template, Map.of()).outputs().get("Endpoint"));
    }

    @AfterEach
    void endFaults() {
        harness.faults().reset();
    }

    @AfterAll
    void close() {
        harness.close();
    }

    private void put(String id) {
        harness.dynamoDb()
                .putItem(
                        put -> put.tableName("notes").item(Map.of("id", AttributeValue.fromS(id))));
    }

    @Test
    void a_function_is_called_and_calls_the_endpoint() {
        assertThat(harness.invoke("note", "{}")).isEqualTo("{\"status\":200}");
    }

    @Test
    void a_failure_says_why_and_shows_the_log() {
        assertThatThrownBy(() -> harness.invoke("note", "\"poison\""))
                .isInstanceOfSatisfying(
                        FunctionFailedException.class,
                        failed -> assertThat(failed.error()).contains("not digestible"))
                .hasMessageContaining("note failed")
                .hasMessageContaining("taken: 8");
        assertThat(harness.report()).contains("--- log of note", "taken: 8");
    }

    @Test
    void a_change_wakes_the_function_and_one_that_fails_always_goes_to_the_queue() {
        String queue = harness.sqs().getQueueUrl(url -> url.queueName("failed")).queueUrl();

        put("wholesome");
        put("poison");
        harness.mappings().forEach(mapping -> mapping.awaitIdle(PATIENCE));

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(
                                        harness.sqs()
                                                .receiveMessage(receive -> receive.queueUrl(queue))
                                                .messages())
                                .singleElement()
                                .satisfies(message ->
                                        assertThat(message.body())
                                                .contains("RetryAttemptsExhausted")
                                                .contains("\"approximateInvokeCount\":2")
                                                .doesNotContain("poison")));
    }

    @Test
    void what_a_function_asks_for_and_what_Lambda_asks_for_with_its_role_is_recorded() {
        harness.invoke("note", "{}");
        put("poison");
        harness.mappings().forEach(mapping -> mapping.awaitIdle(PATIENCE));

        assertThat(harness.calls())
                .as("each once, though it is called often")
                .extracting(call ->
                        "%s %s %s".formatted(call.function(), call.action(), call.allowed()))
                .contains(
                        "note dynamodb:DescribeTable true",
                        "note dynamodb:GetRecords true",
                        "note sqs:SendMessage true")
                .doesNotHaveDuplicates();
        assertThat(harness.calls())
                .extracting(RecordedCall::resource)
                .contains(
                        "arn:aws:dynamodb:us-east-1:000000000000:table/notes",
                        "arn:aws:sqs:us-east-1:000000000000:failed");
    }

    @Test
    void the_http_api_leads_to_the_function() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(notes)
                            .POST(HttpRequest.BodyPublishers.ofString("{}"))
                            .build();
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"status\":200}");
        }
    }

    @Test
    void no_other_machine_can_reach_any_part() {
        harness.invoke("note", "{}");
        ProcessHandle own = ProcessHandle.current();

        assertThat(Listener.of(Stream.concat(Stream.of(own), own.descendants())))
                .as("endpoint, HTTP API, Runtime API, DynamoDB Local, ElasticMQ")
                .hasSizeGreaterThanOrEqualTo(5)
                .extracting(Listener::address)
                .containsOnly("127.0.0.1");
    }

    /** The API takes 10 MB, and the function 6 MB of what the API makes of them. */
    @Test
    void the_http_api_tells_what_is_too_large_for_the_function() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int bytes : new int[] {4_000_000, 6_200_000, 6_291_456, 10_000_000}) {
                var request =
                        HttpRequest.newBuilder(notes)
                                .header("Content-Type", "text/plain")
                                .POST(HttpRequest.BodyPublishers.ofString("x".repeat(bytes)))
                                .build();

                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());

                assertThat(answer.statusCode())
                        .as("%s bytes: %s", bytes, answer.body())
                        .isEqualTo(bytes < 6_291_456 ? 200 : 413);
            }
        }
    }

    @Test
    void a_function_dies_before_its_call_and_the_next_one_is_well() {
        PlannedKill kill = harness.faults().killBeforeCall("note", 1);

        assertThatThrownBy(() -> harness.invoke("note", "{}"))
                .isInstanceOf(FunctionFailedException.class);
        assertThat(kill.hasHappened()).isTrue();
        assertThat(harness.invoke("note", "{}")).isEqualTo("{\"status\":200}");
    }
}
