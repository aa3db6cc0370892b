package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Every field of a good request of each function, and of what carries it over HTTP, removed,
 * retyped, doubled, emptied, made huge: there is an answer, it fits, and what it says is so.
 */
@ParameterizedClass
@EnumSource(Face.class)
@Tag("thorough")
class MutatedRequestTest {

    private static final int LIMIT = 6_291_456;
    private static final JsonMapper JSON = new JsonMapper();

    private static final String IDS =
            "\"commandId\":\"ID\",\"correlationId\":\"k\",\"causationId\":\"m\"";

    private static final Map<String, String> COMMANDS =
            Map.of(
                    "createCart",
                    "{\"cartId\":\"NEW\",\"userAccountId\":\"mia\"," + IDS + "}",
                    "addCartItem",
                    "{\"cartId\":\"CART\",\"item\":{\"itemId\":\"tea\",\"name\":\"Tea\",\"quantity\":1,"
                        + "\"unitPrice\":{\"amount\":4.5,\"currency\":\"EUR\"}},\"version\":2,"
                            + IDS
                            + "}",
                    "changeCartItemQuantity",
                    "{\"cartId\":\"CART\",\"itemId\":\"pot\",\"quantity\":3,\"version\":2,"
                            + IDS
                            + "}",
                    "removeCartItem",
                    "{\"cartId\":\"CART\",\"itemId\":\"pot\",\"version\":2," + IDS + "}",
                    "checkOutCart",
                    "{\"cartId\":\"CART\",\"version\":2," + IDS + "}");

    private static final Map<String, String> OTHERS =
            Map.of(
                    "getCart",
                    "{\"cartId\":\"nobody-s\",\"atLeastVersion\":1}",
                    "listCarts",
                    "{\"userAccountId\":\"mia\",\"after\":\"a\",\"limit\":5}",
                    "listParkedCarts",
                    "{\"after\":\"a\",\"limit\":5}",
                    "redriveCartReadModel",
                    "{\"aggregateId\":\"nobody-s\"}",
                    "rebuildCartReadModel",
                    "{\"mode\":\"in-place\",\"segments\":1,\"maxSeconds\":60}",
                    "auditCarts",
                    "{\"sample\":1,\"allowedLagSeconds\":1,\"repair\":false,\"after\":\"rows\",\"maxSeconds\":60}",
                    "migrateCartReadModel",
                    "{\"nothing\":1}");

    private static final Map<Face, LambdaCart> CARTS = new ConcurrentHashMap<>();

    private final Face face;
    private final LambdaCart lambda;
    private String cart;

    MutatedRequestTest(Face face) {
        this.face = face;
        lambda = CARTS.computeIfAbsent(face, LambdaCart::ofItsOwn);
        cart = newCart();
    }

    /** Of some of the carts, once the audit has caught up what no stream brought. */
    @AfterAll
    static void state_events_and_rows_agree() {
        CARTS.values().forEach(MutatedRequestTest::agree);
    }

    private static void agree(LambdaCart lambda) {
        JsonNode report = answer(lambda, "auditCarts", "{\"sample\":10}");

        assertThat(report.path("examined").longValue()).as("%s", report).isPositive();
        assertThat(report.get("wrong").longValue()).as("%s", report).isZero();
        assertThat(answer(lambda, "listParkedCarts", "{}").get("parked")).isEmpty();
    }

    static Stream<Arguments> commands() {
        return cases(COMMANDS);
    }

    static Stream<Arguments> others() {
        return cases(OTHERS);
    }

    static Stream<Arguments> envelopes() {
        return Stream.of(Envelope.values())
                .flatMap(envelope ->
                        Mutation.all().stream().map(mutation -> Arguments.of(envelope, mutation)));
    }

    private static Stream<Arguments> cases(Map<String, String> requests) {
        return requests.entrySet().stream()
                .flatMap(request ->
                        Mutation.all().stream()
                                .map(mutation ->
                                        Arguments.of(
                                                request.getKey(), mutation, request.getValue())));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void commands(String command, Mutation mutation, String good) {
        mutation.of(good)
                .forEach(request -> {
                    String sent =
                            request.replace("CART", cart)
                                    .replace("NEW", UUID.randomUUID().toString())
                                    .replace("\"ID\"", "\"" + UUID.randomUUID() + "\"")
                                    .replace("UNIQUE", UUID.randomUUID().toString());
                    int before = lambda.history(cart).size();

                    JsonNode answer = answer(command, sent);

                    if (answer.has("version")) {
                        String changed = answer.get("cartId").stringValue();
                        assertThat(lambda.history(changed))
                                .hasSize(
                                        (changed.equals(cart) ? before : 0)
                                                + answer.get("events").size());
                        cart = newCart();
                    } else {
                        assertThat(answer.path("status").intValue())
                                .as("%.300s", answer)
                                .isBetween(400, 422);
                        assertThat(lambda.history(cart)).hasSize(before);
                    }
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void others(String function, Mutation mutation, String good) {
        mutation.of(good)
                .forEach(request -> {
                    JsonNode answer = answer(LambdaCart.withFew(face), function, request);

                    assertThat(answer.isObject()).isTrue();
                    if (!answer.has("title")) {
                        assertThat(
                                        List.of(
                                                "carts",
                                                "parked",
                                                "redriven",
                                                "finished",
                                                "examined",
                                                "migrated"))
                                .as("%.300s", answer)
                                .anyMatch(answer::has);
                    } else {
                        assertThat(answer.get("status").intValue()).isBetween(400, 503);
                    }
                });
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("envelopes")
    void envelopes_of_those_that_write_no_event(Envelope envelope, Mutation mutation) {
        Map<String, String> requests =
                Map.of(
                        "getCart", "{\"cartId\":\"nobody-s\"}",
                        "listParkedCarts", "{}",
                        "auditCarts", "{\"aggregateId\":\"nobody-s\"}");
        requests.forEach((function, request) ->
                mutation.of(envelope.event("/" + function, request).toString())
                        .forEach(sent -> {
                            JsonNode answer = answer(LambdaCart.withFew(face), function, sent);

                            assertThat(answer.isObject()).as("%.300s", sent).isTrue();
                            if (answer.has("body")) {
                                assertThat(answer.path("statusCode").intValue())
                                        .as("%.300s: %.300s", sent, answer)
                                        .isIn(200, 400, 404);
                                assertThat(
                                                JSON.readTree(answer.get("body").stringValue())
                                                        .isObject())
                                        .isTrue();
                            } else {
                                assertThat(answer.path("status").intValue())
                                        .as("%.300s: %.300s", sent, answer)
                                        .isEqualTo(400);
                            }
                        }));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource
    void envelopes(Envelope envelope, Mutation mutation) {
        String create = "{\"userAccountId\":\"mia\"}";
        String good = envelope.event("/commands/createCart", create).toString();
        for (String function : List.of("createCart", "cartCommands")) {
            mutation.of(good)
                    .forEach(sent -> {
                        JsonNode answer = answer(function, sent);

                        int status =
                                answer.path(answer.has("statusCode") ? "statusCode" : "status")
                                        .intValue();
                        assertThat(status).as("%.300s: %.300s", sent, answer).isIn(201, 400, 404);
                        if (status == 201) {
                            JsonNode created = JSON.readTree(answer.get("body").stringValue());
                            assertThat(lambda.history(created.get("cartId").stringValue()))
                                    .hasSize(1);
                        }
                    });
        }
    }

    private JsonNode answer(String function, String request) {
        return answer(lambda, function, request);
    }

    private static JsonNode answer(LambdaCart lambda, String function, String request) {
        byte[] answer = lambda.invoke(function, request.getBytes(UTF_8));
        assertThat(answer.length).isLessThan(LIMIT);
        return JSON.readTree(answer);
    }

    private String newCart() {
        String id = UUID.randomUUID().toString();
        answer("createCart", "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(id));
        answer(
                "addCartItem",
                """
                {"cartId":"%s","item":{"itemId":"pot","name":"Pot","quantity":1,\
                "unitPrice":{"amount":9,"currency":"EUR"}}}\
                """
                        .formatted(id));
        return id;
    }
}
