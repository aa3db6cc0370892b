package dev.tandem.cart.local;

import static dev.tandem.cart.local.LocalFunctions.JSON;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;

@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class FunctionsOverHttpTest {

    private final String cart = UUID.randomUUID().toString();

    @LocalServerPort private int port;

    @Test
    void a_creation_answers_201_and_sends_no_request_header_back() {
        var response =
                send(
                        request("/createCart", create())
                                .header("content-type", JSON)
                                .header("authorization", "Bearer secret"));

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.headers().firstValue("content-type")).contains(JSON);
        assertThat(response.headers().map()).doesNotContainKeys("authorization", "user-agent");
    }

    @Test
    void what_lambda_would_not_take_answers_413() {
        assertThat(post("createCart", " ".repeat(6 * 1024 * 1024)).statusCode()).isEqualTo(400);
        assertThat(post("createCart", " ".repeat(6 * 1024 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "updateCartReadModel; {\"Records\":[]}",
                "getCart; {\"cartId\":\"nobody-s\"}",
                "listCarts; {\"userAccountId\":\"nobody\"}",
                "createCart; {"
            })
    void no_function_sends_request_headers_back(String function, String body) {
        var response =
                send(
                        request("/" + function, body)
                                .header("content-type", JSON)
                                .header("authorization", "Bearer secret")
                                .header("x-planted", "secret"));

        assertThat(response.headers().map())
                .doesNotContainKeys("authorization", "user-agent", "x-planted");
        assertThat(response.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/"));
    }

    @Test
    void problems_have_their_status_and_media_type() {
        post("createCart", create());
        var conflict = post("createCart", create());

        assertThat(conflict.statusCode()).isEqualTo(409);
        assertThat(conflict.headers().firstValue("content-type"))
                .contains("application/problem+json");
        assertThat(conflict.body()).contains("\"expectedVersion\":0,\"currentVersion\":1");
        assertThat(post("checkOutCart", "{\"cartId\":\"%s\"}".formatted(cart)).statusCode())
                .isEqualTo(422);
        assertThat(post("getCart", "{\"cartId\":\"nobody-s\"}").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                " [null]",
                "[7]",
                "[\"{\\\"userAccountId\\\":\\\"mia\\\"}\"]",
                "null",
                "\"text\"",
                "[{\"userAccountId\":\"mia\"}]",
                "{}"
            })
    void what_can_t_be_meant_answers_400(String body) {
        assertThat(post("createCart", body).statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "payload; [\"{}\"]",
                "aws-api-gateway; true",
                "spring.cloud.function.definition; checkOutCart",
                "ce-type; x",
                "scf-func-name; x",
                "id; x"
            })
    void a_header_changes_nothing_of_what_is_carried_out(String name, String value) {
        var response =
                send(
                        request("/createCart", create())
                                .header("content-type", JSON)
                                .header(name, value));

        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        assertThat(response.body()).contains(cart);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/xml", "text/event-stream", "nonsense"})
    void an_answer_that_can_t_be_accepted_is_refused_before_anything_is_written(String accept) {
        var refused =
                send(
                        request("/createCart", create())
                                .header("content-type", JSON)
                                .header("accept", accept));

        assertThat(refused.statusCode()).isEqualTo(406);
        assertThat(post("checkOutCart", "{\"cartId\":\"%s\"}".formatted(cart)).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  /createCart,      405, called by POST",
        "PUT,  /createCart,      405, called by POST",
        "POST, /nothing,         404, functions are createCart",
        "POST, /createCart/more, 404, functions are createCart",
        "POST, /cartProjection,  404, functions are createCart",
        "GET,  /,                404, functions are createCart"
    })
    void what_is_no_call_of_a_function_is_told_so(
            String method, String path, int status, String detail) {
        var response =
                send(
                        HttpRequest.newBuilder()
                                .uri(URI.create("http://localhost:" + port + path))
                                .header("content-type", JSON)
                                .method(method, HttpRequest.BodyPublishers.ofString(create())));

        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(detail, "\"type\":\"about:blank\"");
    }

    @Test
    void a_form_is_refused_with_the_header_to_send() {
        var response =
                send(
                        request("/createCart", "a=b")
                                .header("content-type", "application/x-www-form-urlencoded"));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("content-type: application/json");
    }

    @ParameterizedTest
    @CsvSource({
        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01, true",
        "00-00000000000000000000000000000000-b7ad6b7169203331-01, false"
    })
    void a_valid_traceparent_goes_with_the_command_to_its_event(
            String traceparent, boolean valid, @Autowired DynamoDbClient dynamoDb) {
        var response =
                send(
                        request("/createCart", create())
                                .header("content-type", JSON)
                                .header("Traceparent", traceparent));

        assertThat(response.statusCode()).isEqualTo(201);
        var event =
                dynamoDb.getItem(get ->
                                get.tableName("cart_events")
                                        .key(
                                                Map.of(
                                                        "cartId",
                                                        AttributeValue.fromS(cart),
                                                        "sequenceNumber",
                                                        AttributeValue.fromN("1"))))
                        .item();
        if (valid) {
            assertThat(event)
                    .containsEntry(
                            "metadata",
                            AttributeValue.fromM(
                                    Map.of("traceparent", AttributeValue.fromS(traceparent))));
        } else {
            assertThat(event).containsKey("cartId").doesNotContainKey("metadata");
        }
    }

    @Test
    void health_names_both_engines() {
        var health = send(request("/actuator/health", "").GET());

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("\"db\"").contains("\"dynamoDb\"");
    }

    @Test
    void no_personal_data_reaches_the_log(CapturedOutput output) {
        String secret = "secret-" + cart;
        post("createCart", "{\"cartId\":\"%s\",\"userAccountId\":\"%s\"}".formatted(cart, secret));
        post("createCart", "{\"cartId\":\"%s\",\"userAccountId\":".formatted(secret));
        String records =
                """
                {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1",
                 "Keys":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"9"}},
                 "NewImage":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"9"},
                  "eventType":{"S":"cart_burnt"},"eventVersion":{"N":"1"},
                  "body":{"S":"%2$s"},"createdAt":{"S":"2026-11-23T10:15:30Z"}}}}]}
                """
                        .formatted(cart, secret);

        var answer = post("updateCartReadModel", records);

        assertThat(answer.body()).isEqualTo("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
        assertThat(output).contains("cart_burnt").doesNotContain(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"Records\":\"planted-secret\"}",
                "{\"Records\":[{\"eventName\":\"INSERT\",\"dynamodb\":\"planted-secret\"}]}",
                "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"body\":[\"planted-secret\"]}}}]}",
                "{\"Records\":[{\"dynamodb\":{\"NewImage\":{\"body\":{\"N\":planted-secret}}}}]}",
                "{\"Records\":[{\"dynamodb\":{\"ApproximateCreationDateTime\":\"planted-secret\"}}]}",
                """
                {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","NewImage":{
                 "cartId":{"S":"c"},"sequenceNumber":{"N":"planted-secret"}}}}]}
                """,
                """
                {"Records":[{"eventName":"INSERT","dynamodb":{"SequenceNumber":"1","NewImage":{
                 "cartId":{"S":"c"},"sequenceNumber":{"N":"1"},"eventType":{"S":"cart_created"},
                 "eventVersion":{"N":"1"},"createdAt":{"S":"planted-secret"},
                 "body":{"S":"planted-secret"}}}}]}
                """
            })
    void a_malformed_event_leaves_nothing_of_its_content_in_log_and_answer(
            String event, CapturedOutput output) {
        var answer = post("updateCartReadModel", event);

        assertThat(answer.body()).doesNotContain("planted-secret");
        assertThat(output).doesNotContain("planted-secret");
    }

    private String create() {
        return "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);
    }

    private HttpResponse<String> post(String function, String json) {
        return new LocalFunctions(port).post(function, json);
    }

    private HttpRequest.Builder request(String path, String body) {
        return new LocalFunctions(port).request(path, body);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return new LocalFunctions(port).send(request);
    }
}
