package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.features.stage.CartFace;
import dev.tandem.harness.FunctionFailedException;
import dev.tandem.harness.Harness;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Events that broke other people's functions, made after public reports, to the packaged functions.
 * In every build {@code ScheduleTest}, {@code StreamFaceTest}, {@code HttpAnswerTest}, {@code
 * RequestBodyTest} and {@code RequestHeaderTest} of the proofs show the same and more of its kind
 * without Lambda's runtime around it.
 */
@Tag("thorough")
@Timeout(300)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackagedCasesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path CASES = Path.of("src", "test", "resources", "cases");
    private static final String DONE = "{\"batchItemFailures\":[]}";

    private final Harness harness = Harness.start();

    @BeforeAll
    void deploy() {
        PackagedCart.deploy(harness, "cases", CartFace.chosen());
    }

    @AfterAll
    void stop() {
        harness.close();
    }

    @Test
    void a_nightly_schedule_audits_every_cart() {
        harness.invoke("createCart", "{\"cartId\":\"audited\",\"userAccountId\":\"mia\"}");

        JsonNode report = call("auditCarts", event("01-nightly-schedule"));

        assertThat(report.path("examined").intValue()).as("%s", report).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"02-pipes-array, piped", "03-unknown-view-type, viewed"})
    void a_record_in_another_wrapping_gets_in(String name, String cart) {
        assertThat(harness.invoke("updateCartReadModel", event(name).replace("pipe-1", cart)))
                .isEqualTo(DONE);

        assertThat(shown(cart)).contains("\"mia\"");
    }

    @Test
    void a_message_of_a_queue_is_an_error() {
        assertThatThrownBy(() -> harness.invoke("updateCartReadModel", event("05-sqs-message")))
                .isInstanceOf(FunctionFailedException.class);
    }

    @Test
    void a_key_with_nul_parks_and_its_neighbour_gets_in() {
        deliverUntilDone("07-key-with-nul-beside-a-good-one", "pipe-1");

        assertThat(shown("good-1")).contains("\"mia\"");
        assertThat(harness.invoke("listParkedCarts", "{}")).contains("\"bad\\u0000id\"");
    }

    @Test
    void an_event_type_with_nul_parks() {
        deliverUntilDone("08-event-type-with-nul", "nul-type");

        assertThat(harness.invoke("listParkedCarts", "{}"))
                .contains("\"nul-type\"", "'cart_\\\\u0000created'");
    }

    /** Three attempts, then parked: done. */
    private void deliverUntilDone(String name, String cart) {
        String event = event(name).replace("pipe-1", cart);
        for (int delivery = 1; delivery <= 3; delivery++) {
            var _ = harness.invoke("updateCartReadModel", event);
        }
        assertThat(harness.invoke("updateCartReadModel", event)).isEqualTo(DONE);
    }

    @Test
    void an_answer_over_http_says_that_it_is_json() {
        JsonNode answer = call("createCart", event("10-http-answer-headers"));

        assertThat(answer.get("statusCode").intValue()).isEqualTo(201);
        assertThat(answer.get("headers")).hasToString("{\"Content-Type\":\"application/json\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "11-http-body-empty-array, createCart",
        "11-http-body-empty-array, getCart",
        "11-http-body-empty-array, listCarts",
        "11-http-body-empty-array, redriveCartReadModel",
        "12-http-body-array-of-null, createCart",
        "12-http-body-array-of-null, getCart",
        "12-http-body-array-of-null, listParkedCarts",
        "12-http-body-array-of-null, rebuildCartReadModel",
        "16-http-number-with-huge-exponent, addCartItem",
        "17-router-body-array, cartCommands"
    })
    void a_body_that_no_function_can_mean_is_invalid(String name, String function) {
        JsonNode answer = call(function, event(name));

        assertThat(answer.path("statusCode").intValue()).as("%s", answer).isEqualTo(400);
        assertThat(answer.get("body").stringValue()).contains("urn:tandem:invalid");
    }

    @Test
    void a_number_with_a_huge_exponent_is_told_by_its_field() {
        JsonNode answer = call("addCartItem", event("16-http-number-with-huge-exponent"));

        assertThat(answer.get("body").stringValue()).contains("item.unitPrice.amount");
    }

    @Test
    void a_header_called_payload_is_no_body() {
        JsonNode answer = call("createCart", event("14-http-header-payload"));
        JsonNode ofTheHeader =
                call("createCart", "{\"cartId\":\"h14-of-the-header\",\"userAccountId\":\"eve\"}");

        assertThat(answer.get("body").stringValue()).contains("\"cartId\":\"h14-of-the-body\"");
        assertThat(ofTheHeader.path("version").asInt(0))
                .as("nobody had created it: %s", ofTheHeader)
                .isEqualTo(1);
    }

    private JsonNode call(String function, String event) {
        return JSON.readTree(harness.invoke(function, event));
    }

    private String shown(String cart) {
        return harness.invoke("getCart", "{\"cartId\":\"%s\"}".formatted(cart));
    }

    private static String event(String name) {
        try {
            return Files.readString(CASES.resolve(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
