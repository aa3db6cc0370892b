package dev.tandem.cart.local;

import static dev.tandem.cart.local.LocalFunctions.JSON;
import static dev.tandem.cart.local.LocalFunctions.assertInvalid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the web layer must not make anything else of before a function sees it. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class BytesOverHttpTest {

    private final String cart = UUID.randomUUID().toString();

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {JSON, JSON + ";charset=ISO-8859-1"})
    void bytes_that_are_no_utf_8_are_refused_and_nothing_is_stored(String type) {
        byte[] bytes = create().replace("mia", "m\u00ff").getBytes(StandardCharsets.ISO_8859_1);

        var response =
                functions()
                        .send(
                                functions()
                                        .request("/createCart", "")
                                        .header("content-type", type)
                                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));

        assertInvalid(response, "{\"field\":\"\",\"message\":\"is not well-formed UTF-8\"}");
        assertThat(isThere()).isFalse();
    }

    @Test
    void an_array_is_answered_as_on_lambda() {
        assertThat(functions().post("createCart", "[" + create() + "]").body())
                .isEqualTo(
                        "{\"type\":\"urn:tandem:invalid\",\"title\":\"Invalid"
                            + " request\",\"status\":400,\"detail\":\"the request must be a JSON"
                            + " object\",\"violations\":[{\"field\":\"\",\"message\":\"must be a"
                            + " JSON object\"}]}");
    }

    /** Any web page may send such a body from a browser, which does not ask before. */
    @Test
    void json_without_the_header_that_says_so_is_refused_and_nothing_is_stored() {
        var response = functions().send(functions().request("/createCart", create()));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("send the header content-type: application/json");
        assertThat(isThere()).isFalse();
    }

    /** To a browser it is a text, which it sends unasked. */
    @Test
    void nor_is_a_text_that_names_json_behind_its_own_type() {
        var response =
                functions()
                        .send(
                                functions()
                                        .request("/createCart", create())
                                        .header("content-type", "text/plain;a=b, " + JSON));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(isThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://evil.example", "null"})
    void a_page_of_another_site_stores_nothing(String origin) {
        var response =
                functions()
                        .send(
                                functions()
                                        .request("/createCart", create())
                                        .header("content-type", JSON)
                                        .header("origin", origin));

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("about:blank", "tandem.local.hosts");
        assertThat(isThere()).isFalse();
    }

    /** Such a path is let pass to the actuator, which reads only. */
    @Test
    void no_path_around_leads_to_a_function() {
        var response = functions().send(functions().request("/actuator/..;/createCart", create()));

        assertThat(response.statusCode()).isNotEqualTo(201);
        assertThat(isThere()).isFalse();
    }

    private boolean isThere() {
        String checkOut = "{\"cartId\":\"%s\"}".formatted(cart);
        return functions().post("checkOutCart", checkOut).statusCode() != 404;
    }

    private String create() {
        return "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);
    }

    private LocalFunctions functions() {
        return new LocalFunctions(port);
    }
}
