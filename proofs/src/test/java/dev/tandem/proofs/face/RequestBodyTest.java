package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Bodies that no function can mean, told apart from what they are wrapped in. */
@ParameterizedClass
@EnumSource(Face.class)
class RequestBodyTest {

    private static final List<String> BODIES =
            List.of(
                    "",
                    " ",
                    "[]",
                    "[null]",
                    "[[]]",
                    "[\"{\\\"cartId\\\":\\\"CART\\\",\\\"userAccountId\\\":\\\"mia\\\"}\"]",
                    "[{\"cartId\":\"CART\",\"userAccountId\":\"mia\"}]",
                    "[{\"body\":\"{}\"}]",
                    "null",
                    "true",
                    "7",
                    "1e999999999",
                    "\"text\"",
                    "\"[]\"",
                    "\"{\\\"cartId\\\":\\\"CART\\\",\\\"userAccountId\\\":\\\"mia\\\"}\"",
                    "{",
                    "{} {}",
                    "{\"cartId\":\"CART\",\"cartId\":\"CART\",\"userAccountId\":\"mia\"}");

    private static final List<String> FUNCTIONS =
            List.of(
                    "createCart",
                    "addCartItem",
                    "checkOutCart",
                    "getCart",
                    "listCarts",
                    "listParkedCarts",
                    "redriveCartReadModel",
                    "rebuildCartReadModel",
                    "auditCarts",
                    "migrateCartReadModel",
                    "cartCommands");

    private final LambdaCart lambda;
    private final String cart = UUID.randomUUID().toString();

    RequestBodyTest(Face face) {
        lambda = LambdaCart.withMany(face);
    }

    static Stream<Arguments> bodies() {
        return FUNCTIONS.stream()
                .flatMap(function -> BODIES.stream().map(body -> Arguments.of(function, body)));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void what_is_no_object_is_refused_and_not_carried_out(String function, String template) {
        String body = template.replace("CART", cart);
        String path = function.equals("cartCommands") ? "commands/createCart" : function;

        for (Envelope envelope : Envelope.values()) {
            JsonNode answer = lambda.invoke(function, envelope.of(path, body));

            assertThat(answer.path("statusCode").intValue())
                    .as("%s: %s", envelope, answer)
                    .isEqualTo(400);
            assertThat(answer.get("body").stringValue()).contains("urn:tandem:invalid");
        }
        assertThat(lambda.invoke(function, body).path("status").intValue()).isEqualTo(400);
        assertThat(lambda.history(cart)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"getCart", "addCartItem", "listParkedCarts"})
    void a_field_that_is_there_twice_is_named(String function) {
        String twice = "{\"a\":{\"b\":[{\"c\":1,\"c\":2}]}}";

        JsonNode answer = lambda.invoke(function, twice);

        assertThat(answer.get("violations").toString())
                .isEqualTo("[{\"field\":\"a.b[0].c\",\"message\":\"is there more than once\"}]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"path\":\"/\",\"body\":{\"userAccountId\":\"mia\"}}",
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"path\":\"/\",\"body\":[\"{}\"]}",
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"path\":\"/\",\"body\":7}",
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"path\":\"/\"}",
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"path\":\"/\",\"body\":\"%%\",\"isBase64Encoded\":true}",
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"path\":\"/\",\"body\":\"{}\",\"isBase64Encoded\":\"7\"}",
                "{\"requestContext\":{},\"httpMethod\":\"GET\",\"body\":\"{\\\"userAccountId\\\":\\\"\\ud800\\\"}\"}",
                "{\"requestContext\":{},\"httpMethod\":\"POST\",\"headers\":[7],\"multiValueHeaders\":\"x\",\"body\":null}",
                "{\"requestContext\":{\"http\":{}},\"pathParameters\":\"x\"}",
                "{\"requestContext\":{},\"routeKey\":7,\"version\":\"\"}"
            })
    void an_envelope_that_is_broken_is_answered_as_one(String event) {
        JsonNode answer = lambda.invoke("createCart", event);

        assertThat(answer.path("statusCode").intValue()).as("%s", answer).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "httpMethod | \"POST\"",
                "requestContext | {\"clientId\":\"shop\"}",
                "routeKey | \"POST /carts\""
            })
    void a_field_that_is_called_like_one_of_an_envelope_is_one_of_the_request(String field) {
        String name = field.substring(0, field.indexOf(' '));
        String request =
                "{\"userAccountId\":\"mia\",\"%s\":%s}"
                        .formatted(name, field.substring(field.indexOf('|') + 1));

        JsonNode answer = lambda.invoke("createCart", request);

        assertThat(answer.path("status").intValue()).as("%s", answer).isEqualTo(400);
        assertThat(answer.at("/violations/0/field").asString()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\ufeff{\"userAccountId\":\"mia\"}", "\r\n {\"userAccountId\":\"mia\"}\n"})
    void what_may_stand_around_json_may_stand_there(String body) {
        for (Envelope envelope : Envelope.values()) {
            JsonNode answer = lambda.invoke("createCart", envelope.of("createCart", body));

            assertThat(answer.path("statusCode").intValue()).as("%s", answer).isEqualTo(201);
        }
        assertThat(lambda.invoke("createCart", body.getBytes(UTF_8))).asString().contains("cartId");
    }
}
