package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;

import java.util.UUID;

/** The audit of one cart, which need not be there. */
@ParameterizedClass
@EnumSource(Face.class)
class SingleAuditTest {

    private final LambdaCart lambda;
    private final String cart = UUID.randomUUID().toString();

    SingleAuditTest(Face face) {
        lambda = LambdaCart.withFew(face);
    }

    @Test
    void a_cart_that_is_there_is_examined() {
        lambda.invoke(
                "createCart", "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart));

        JsonNode report = audit("");

        assertThat(report.path("examined").longValue()).as("%s", report).isEqualTo(1);
    }

    @Test
    void of_one_that_never_was_nothing_is_found() {
        JsonNode answer = audit("");

        assertThat(answer.path("type").asString())
                .as("%s", answer)
                .isEqualTo("urn:tandem:not-found");
        assertThat(answer.path("status").intValue()).isEqualTo(404);
        assertThat(answer.path("detail").asString()).contains(cart);
    }

    @ParameterizedTest
    @CsvSource({"sample, 10", "after, '\"rows\"'"})
    void what_is_of_all_carts_is_refused_by_its_name(String field, String value) {
        JsonNode answer = audit(",\"%s\":%s".formatted(field, value));

        assertThat(answer.path("status").intValue()).as("%s", answer).isEqualTo(400);
        assertThat(answer.get("violations").get(0).get("field").asString()).isEqualTo(field);
    }

    private JsonNode audit(String more) {
        return lambda.invoke("auditCarts", "{\"aggregateId\":\"%s\"%s}".formatted(cart, more));
    }
}
