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
