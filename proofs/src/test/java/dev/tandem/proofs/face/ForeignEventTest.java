package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** What AWS's services send, to functions that none of them is to call. */
@ParameterizedClass
@EnumSource(Face.class)
class ForeignEventTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String CREATE = "{\"cartId\":\"CART\",\"userAccountId\":\"mia\"}";

    private final LambdaCart lambda;
    private final String cart = UUID.randomUUID().toString();

    ForeignEventTest(Face face) {
        lambda = LambdaCart.withFew(face);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "createCart",
                "addCartItem",
                "changeCartItemQuantity",
                "removeCartItem",
                "checkOutCart",
                "cartCommands",
                "getCart",
                "listCarts",
                "listParkedCarts",
                "redriveCartReadModel",
                "rebuildCartReadModel",
                "auditCarts",
                "migrateCartReadModel"
            })
    void what_no_service_is_to_send_is_refused_with_an_answer(String function) {
        ForeignEvents.of(cart)
                .forEach((service, event) -> {
                    JsonNode answer = JSON.readTree(lambda.invoke(function, event.getBytes(UTF_8)));

                    JsonNode status = answer.path(answer.has("body") ? "statusCode" : "status");
                    assertThat(status.intValue())
                            .as("%s: %s", service, answer)
                            // what has a requestContext may be an API's, without a route to a
                            // command
                            .isIn(400, function.equals("cartCommands") ? 404 : 400);
                });
        assertThat(lambda.history(cart)).isEmpty();
    }

    /** So that whoever sent it tries again, or keeps it, and nobody believes that it was done. */
    @Test
    void to_the_stream_s_function_what_is_no_stream_s_is_an_error() {
        Set<String> answered = new TreeSet<>();

        ForeignEvents.of(cart)
                .forEach((service, event) -> {
                    try {
                        lambda.invoke("updateCartReadModel", event);
                        answered.add(service);
                    } catch (RuntimeException functionError) {
                        assertThat(functionError.getMessage()).as(service).isNotBlank();
                    }
                });

        assertThat(answered)
                .isEqualTo(
                        ForeignEvents.of(cart).keySet().stream()
                                .filter(ForeignEvents::isOfDynamoDb)
                                .collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void an_event_of_dynamodb_in_the_body_of_a_request_is_an_error(Envelope envelope) {
        String event =
                envelope.of(
                        "updateCartReadModel",
                        """
                        {"Records":[{"eventName":"INSERT","eventSource":"aws:dynamodb",\
                        "dynamodb":{"Keys":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"1"}},\
                        "NewImage":{"cartId":{"S":"%1$s"},"sequenceNumber":{"N":"1"},\
                        "eventType":{"S":"cart_created"},"eventVersion":{"N":"1"},\
                        "body":{"S":"{\\"userAccountId\\":\\"eve\\"}"},\
                        "createdAt":{"S":"2026-11-25T18:00:00Z"}},"SequenceNumber":"1"}}]}\
                        """
                                .formatted(cart));

        assertThatThrownBy(() -> lambda.invoke("updateCartReadModel", event))
                .isInstanceOf(RuntimeException.class);
        assertThat(
                        lambda.invoke("getCart", "{\"cartId\":\"%s\"}".formatted(cart))
                                .get("status")
                                .intValue())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"DynamoDB", "a pipe of DynamoDB"})
    void a_record_without_an_event_is_reported_and_nothing_else(String service) {
        JsonNode answer = lambda.invoke("updateCartReadModel", ForeignEvents.of(cart).get(service));

        assertThat(answer).hasToString("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}");
    }

    @Test
    void the_plain_json_of_a_step_is_a_request() {
        assertThat(
                        lambda.invoke("createCart", CREATE.replace("CART", cart))
                                .get("version")
                                .intValue())
                .isEqualTo(1);
    }
}
