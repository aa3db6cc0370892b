package dev.tandem.proofs.face;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.util.Locale;

/** Names, numbers and digits are the same on a machine of any language. */
@ParameterizedClass
@EnumSource(Face.class)
class LocaleRunTest {

    private final Face face;
    private final Locale before = Locale.getDefault();

    LocaleRunTest(Face face) {
        this.face = face;
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG-u-nu-arab"})
    void both_sides_work_as_everywhere(String locale) {
        assertWorks(locale);
    }

    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "en",
                "az",
                "lt",
                "fa-IR",
                "ja-JP-u-ca-japanese",
                "th-TH-u-ca-buddhist-nu-thai"
            })
    void both_sides_work_as_everywhere_there_too(String locale) {
        assertWorks(locale);
    }

    private void assertWorks(String locale) {
        Locale.setDefault(Locale.forLanguageTag(locale));
        LambdaCart lambda = LambdaCart.ofItsOwn(face);

        lambda.invoke("createCart", "{\"cartId\":\"I-1\",\"userAccountId\":\"MIA\"}");
        lambda.invoke(
                "addCartItem",
                """
                {"cartId":"I-1","item":{"itemId":"TIPI","name":"Tipi","quantity":12,\
                "unitPrice":{"amount":1234567.5,"currency":"EUR"}}}\
                """);
        assertThat(audit(lambda)).isEqualTo("1 0");
        lambda.invoke(
                "changeCartItemQuantity",
                "{\"cartId\":\"I-1\",\"itemId\":\"TIPI\",\"quantity\":3}");
        assertThat(audit(lambda)).isEqualTo("1 0");

        JsonNode cart = lambda.invoke("getCart", "{\"cartId\":\"I-1\",\"atLeastVersion\":3}");
        assertThat(cart.toString())
                .startsWith(
                        """
                        {"cartId":"I-1","userAccountId":"MIA","status":"open","itemCount":3,\
                        "total":{"amount":3703702.5,"currency":"EUR"},"items":[{"itemId":"TIPI",\
                        "name":"Tipi","quantity":3,\
                        """);
        assertThat(cart.get("updatedAt").stringValue()).matches("20[0-9]{2}-[0-9T:.-]+Z");
        assertThat(lambda.invoke("listCarts", "{\"userAccountId\":\"MIA\"}").get("carts").get(0))
                .isEqualTo(cart);
        rebuilt(lambda, "in-place");
        rebuilt(lambda, "blue-green");
        assertThat(lambda.invoke("getCart", "{\"cartId\":\"I-1\"}")).isEqualTo(cart);
        assertThat(
                        lambda.invoke(
                                        "changeCartItemQuantity",
                                        "{\"cartId\":\"I-1\",\"itemId\":\"TIPI\",\"quantity\":1000}")
                                .get("detail")
                                .stringValue())
                .isEqualTo("quantity is 1000: must be 1 to 999");
    }

    private static String audit(LambdaCart lambda) {
        JsonNode report = lambda.invoke("auditCarts", "{\"allowedLagSeconds\":600}");
        assertThat(report.path("examined").isNumber()).as("%s", report).isTrue();
        return report.get("examined") + " " + report.get("wrong");
    }

    private static void rebuilt(LambdaCart lambda, String mode) {
        JsonNode report = lambda.invoke("rebuildCartReadModel", "{\"mode\":\"" + mode + "\"}");
        assertThat(report.path("finished").booleanValue()).as("%s", report).isTrue();
    }
}
