package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.util.Map;
import java.util.UUID;

@ParameterizedClass
@EnumSource(Face.class)
class HttpAnswerTest {

    private final LambdaCart lambda;
    private final String cart = UUID.randomUUID().toString();
    private final String create = "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);

    HttpAnswerTest(Face face) {
        lambda = LambdaCart.withMany(face);
    }

    @ParameterizedTest
    @EnumSource
    void an_answer_over_http_has_a_content_type_and_no_other_header(Envelope envelope) {
        JsonNode created = lambda.invoke("createCart", envelope.of("createCart", create));
        JsonNode conflict = lambda.invoke("createCart", envelope.of("createCart", create));

        assertThat(created.get("statusCode").intValue()).isEqualTo(201);
        assertThat(envelope.headers(created))
                .isEqualTo(Map.of("Content-Type", envelope.value("application/json")));
        assertThat(created.get("body").stringValue()).contains("cart_created");
        assertThat(conflict.get("statusCode").intValue()).isEqualTo(409);
        assertThat(envelope.headers(conflict))
                .isEqualTo(Map.of("Content-Type", envelope.value("application/problem+json")));
        assertThat(conflict.propertyNames())
                .containsExactlyInAnyOrder(
                        "statusCode",
                        envelope == Envelope.LOAD_BALANCER_WITH_LISTS
                                ? "multiValueHeaders"
                                : "headers",
                        "body",
                        "isBase64Encoded");
    }

    @Tag("thorough")
    @ParameterizedTest
    @EnumSource
    void an_answer_that_says_when_to_try_again_says_it_in_a_header(Envelope envelope) {
        lambda.invoke("createCart", envelope.of("createCart", create));
        String behind = "{\"cartId\":\"%s\",\"atLeastVersion\":9}".formatted(cart);

        JsonNode answer = lambda.invoke("getCart", envelope.of("getCart", behind));

        assertThat(answer.get("statusCode").intValue()).isEqualTo(503);
        assertThat(envelope.headers(answer))
                .isEqualTo(
                        Map.of(
                                "Content-Type",
                                envelope.value("application/problem+json"),
                                "Retry-After",
                                envelope.value("1")));
    }
}
