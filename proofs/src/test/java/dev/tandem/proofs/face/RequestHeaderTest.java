package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.UUID;
import java.util.stream.Stream;

/** Whatever headers a request has, they are no messages' headers: its body is carried out. */
@ParameterizedClass
@EnumSource(Face.class)
class RequestHeaderTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private final LambdaCart lambda;
    private final String cart = UUID.randomUUID().toString();
    private final String create = "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);

    RequestHeaderTest(Face face) {
        lambda = LambdaCart.withMany(face);
    }

    static Stream<Arguments> headers() {
        return Stream.of(
                Arguments.of("payload", "[\"{\\\"userAccountId\\\":\\\"eve\\\"}\"]"),
                Arguments.of("payload", "[]"),
                Arguments.of("Payload", "{}"),
                Arguments.of("aws-api-gateway", "false"),
                Arguments.of("aws-api-gateway", "true"),
                Arguments.of("aws-event", "x"),
                Arguments.of("aws-context", "x"),
                Arguments.of("spring.cloud.function.definition", "checkOutCart"),
                Arguments.of("spring.cloud.function.routing-expression", "'checkOutCart'"),
                Arguments.of("spring.cloud.stream.sendto.destination", "x"),
                Arguments.of("scf-func-name", "checkOutCart"),
                Arguments.of("lambda-x", "x"),
                Arguments.of("id", "x"),
                Arguments.of("timestamp", "x"),
                Arguments.of("statusCode", "299"),
                Arguments.of("isBase64Encoded", "true"),
                Arguments.of("Records", "x"),
                Arguments.of("partitionKey", "x"),
                Arguments.of("ce-type", "x"),
                Arguments.of("contentType", "no media type"),
                Arguments.of("content-type", "text/plain"),
                Arguments.of("content-type", "application/cloudevents+json"),
                Arguments.of("Content-Type", "application/json;charset=\"utf-16\""),
                Arguments.of("content-type", "*/*"),
                Arguments.of("content-type", ""),
                Arguments.of("accept", "text/html"),
                Arguments.of("user-agent", "curl"),
                Arguments.of("", "empty"),
                Arguments.of("traceparent", "no trace"),
                Arguments.of("x-huge", "x".repeat(100_000)),
                Arguments.of("x-\u0131\ud83d\ude00", "\u0000\ud83d\ude00"));
    }

    @ParameterizedTest
    @MethodSource("headers")
    void a_header_changes_nothing(String name, String value) {
        ObjectNode event = Envelope.API_2.event("/createCart", create);
        ((ObjectNode) event.get("headers")).put(name, value);

        JsonNode answer = lambda.invoke("createCart", event.toString());

        assertThat(answer.path("statusCode").intValue()).as("%s", answer).isEqualTo(201);
        assertThat(answer.get("headers").toString())
                .isEqualTo("{\"Content-Type\":\"application/json\"}");
        assertThat(JSON.readTree(answer.get("body").stringValue()).get("cartId").stringValue())
                .isEqualTo(cart);
    }

    @ParameterizedTest
    @MethodSource("headers")
    void a_header_changes_nothing_behind_the_router(String name, String value) {
        ObjectNode event = Envelope.API_1.event("/commands/createCart", create);
        ((ObjectNode) event.get("headers")).put(name, value);

        JsonNode answer = lambda.invoke("cartCommands", event.toString());

        assertThat(answer.path("statusCode").intValue()).as("%s", answer).isEqualTo(201);
        assertThat(lambda.history(cart)).containsExactly("cart_created");
    }

    @Test
    void a_trace_goes_with_the_command_from_every_envelope() {
        for (Envelope envelope : Envelope.values()) {
            String id = UUID.randomUUID().toString();
            ObjectNode event = envelope.event("/createCart", create.replace(cart, id));
            if (event.get("headers") instanceof ObjectNode headers) {
                headers.put("TraceParent", TRACE);
            } else {
                ((ObjectNode) event.get("multiValueHeaders")).putArray("TraceParent").add(TRACE);
            }

            lambda.invoke("createCart", event.toString());

            assertThat(lambda.traceOf(id)).as("%s", envelope).contains(TRACE);
        }
    }
}
