package dev.tandem.dynamodb.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dynamodb.failure.DynamoDbFailure;
import dev.tandem.harness.aws.fault.FaultyDynamoDb;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.ContentStreamProvider;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** What goes over a connection that was kept, and what happens where it was closed meanwhile. */
class UnprobedHttpClientTest {

    private ShortLivedServer server;

    @BeforeEach
    void start() throws IOException {
        server = new ShortLivedServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_kept_connection_is_not_probed_as_the_jdk_does_it() throws IOException {
        try (Probes probes = new Probes();
                SdkHttpClient jdk = UrlConnectionHttpClient.create();
                SdkHttpClient http = UnprobedHttpClient.builder().build()) {
            post(jdk);
            post(jdk);
            assertThat(probes.seen()).isEqualTo(1);

            post(http);
            post(http);
            assertThat(probes.seen()).isEqualTo(1);
        }
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void the_library_s_client_of_dynamodb_probes_none() {
        try (Probes probes = new Probes();
                DynamoDbClient client = client(DynamoDbLocal.shared().endpoint())) {
            client.listTables();
            client.listTables();
            client.listTables();

            assertThat(probes.seen()).isZero();
        }
    }

    @Test
    void what_is_sent_is_byte_for_byte_what_the_sdk_s_client_sends() throws IOException {
        try (SdkHttpClient jdk = UrlConnectionHttpClient.create();
                SdkHttpClient http = UnprobedHttpClient.builder().build()) {
            post(jdk);
            post(http);
        }

        assertThat(server.requests().get(0))
                .startsWith("POST / HTTP/1.1\r\n")
                .contains("Content-Length: 7\r\n")
                .endsWith("\r\n\r\n{\"a\":1}");
        assertThat(server.requests().get(1)).isEqualTo(server.requests().get(0));
    }

    @Test
    void a_request_without_a_body_and_one_of_another_method_stay_what_they_are()
            throws IOException {
        try (SdkHttpClient http = UnprobedHttpClient.builder().build()) {
            call(http, request(SdkHttpMethod.GET, false));
            call(http, request(SdkHttpMethod.POST, false));
            call(http, request(SdkHttpMethod.PUT, true));
        }

        assertThat(server.requests())
                .extracting(request -> request.substring(0, request.indexOf(' ')))
                .containsExactly("GET", "POST", "PUT");
    }

    @Test
    void a_request_that_got_no_answer_is_sent_once_and_the_caller_is_told() throws IOException {
        try (SdkHttpClient http = UnprobedHttpClient.builder().build()) {
            post(http);
            server.closeInsteadOfAnswering(1);

            assertThatThrownBy(() -> post(http)).isInstanceOf(IOException.class);
        }

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void a_put_whose_answer_was_lost_is_refused_in_a_second_try_that_the_sdk_tells_of() {
        try (FaultyDynamoDb faults = FaultyDynamoDb.inFrontOf(DynamoDbLocal.shared().endpoint());
                DynamoDbClient client = client(faults.endpoint())) {
            client.createTable(
                    CreateTableRequest.builder()
                            .tableName("notes")
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(
                                    AttributeDefinition.builder()
                                            .attributeName("id")
                                            .attributeType(ScalarAttributeType.S)
                                            .build())
                            .keySchema(
                                    KeySchemaElement.builder()
                                            .attributeName("id")
                                            .keyType(KeyType.HASH)
                                            .build())
                            .build());
            PutItemRequest note =
                    PutItemRequest.builder()
                            .tableName("notes")
                            .item(Map.of("id", AttributeValue.fromS("1")))
                            .conditionExpression("attribute_not_exists(id)")
                            .build();
            faults.commitThenCutConnection("PutItem", 1);

            assertThatThrownBy(() -> client.putItem(note))
                    .isInstanceOfSatisfying(
                            ConditionalCheckFailedException.class,
                            refusal ->
                                    assertThat(DynamoDbFailure.hasLostAnAnswer(refusal)).isTrue());
        }
    }

    @Test
    void a_connection_that_was_closed_meanwhile_costs_a_try_that_the_sdk_knows_of()
            throws InterruptedException {
        try (DynamoDbClient client = client(server.at("http"))) {
            client.listTables();
            server.closeConnections();

            client.listTables();
        }

        assertThat(server.requests()).hasSize(2);
        assertThat(server.requests().get(1)).contains("amz-sdk-request: attempt=2");
    }

    @Test
    @Tag("thorough")
    void a_connection_that_nobody_used_for_five_seconds_is_not_tried() throws InterruptedException {
        try (DynamoDbClient client = client(server.at("http"))) {
            client.listTables();
            server.closeConnections();
            Thread.sleep(Duration.ofMillis(5_100));

            client.listTables();
        }

        assertThat(server.connections()).isEqualTo(2);
        assertThat(server.requests().get(1)).contains("amz-sdk-request: attempt=1");
    }

    private void post(SdkHttpClient http) throws IOException {
        call(http, request(SdkHttpMethod.POST, true));
    }

    private HttpExecuteRequest request(SdkHttpMethod method, boolean hasBody) {
        SdkHttpRequest.Builder request =
                SdkHttpRequest.builder().method(method).uri(server.at("http"));
        if (!hasBody) {
            return HttpExecuteRequest.builder().request(request.build()).build();
        }
        return HttpExecuteRequest.builder()
                .request(request.putHeader("Content-Length", "7").build())
                .contentStreamProvider(ContentStreamProvider.fromUtf8String("{\"a\":1}"))
                .build();
    }

    private static void call(SdkHttpClient http, HttpExecuteRequest request) throws IOException {
        HttpExecuteResponse answer = http.prepareRequest(request).call();
        answer.responseBody().orElseThrow().readAllBytes();
        assertThat(answer.httpResponse().isSuccessful()).isTrue();
    }

    private static DynamoDbClient client(URI endpoint) {
        // longer than a busy machine takes, so that each try is there for a reason
        return new DynamoDbClientSettings(endpoint, Duration.ofSeconds(20), Duration.ofMinutes(1))
                .client(
                        Optional.of(
                                StaticCredentialsProvider.create(
                                        AwsBasicCredentials.create(
                                                DynamoDbAccess.freshKey(), "secret"))),
                        Optional.of(Region.EU_CENTRAL_1));
    }
}
