package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What the web layer must not make anything else of before a function sees it. */
@SpringBootTest(
        classes = CartLocalApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"tandem.local.dynamodb-port=0", "tandem.local.postgres-port=0"})
class BytesOverHttpTest {

    private static final String JSON = "application/json";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String cart = UUID.randomUUID().toString();

    @LocalServerPort private int port;

    @ParameterizedTest
    @ValueSource(strings = {JSON, JSON + ";charset=ISO-8859-1"})
    void bytes_that_are_no_utf_8_are_refused_and_nothing_is_stored(String type) throws Exception {
        byte[] bytes = create().replace("mia", "m\u00ff").getBytes(StandardCharsets.ISO_8859_1);

        var response =
                send(
                        request("/createCart", "")
                                .header("content-type", type)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes)));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.headers().firstValue("content-type"))
                .contains("application/problem+json");
        assertThat(response.body())
                .contains("urn:tandem:invalid")
                .contains("{\"field\":\"\",\"message\":\"is not well-formed UTF-8\"}");
        assertThat(post("checkOutCart", "{\"cartId\":\"%s\"}".formatted(cart)).statusCode())
                .isEqualTo(404);
    }

    @Test
    void an_array_is_answered_as_on_lambda() throws Exception {
        assertThat(post("createCart", "[" + create() + "]").body())
                .isEqualTo(
                        "{\"type\":\"urn:tandem:invalid\",\"title\":\"Invalid"
                            + " request\",\"status\":400,\"detail\":\"the request must be a JSON"
                            + " object\",\"violations\":[{\"field\":\"\",\"message\":\"must be a"
                            + " JSON object\"}]}");
    }

    private String create() {
        return "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart);
    }

    private HttpResponse<String> post(String function, String json) throws Exception {
        return send(request("/" + function, json).header("content-type", JSON));
    }

    private HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder()
                .uri(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
