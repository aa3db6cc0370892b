package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.Http;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/**
 * The functions of a local application, called over HTTP.
 *
 * @param port where it listens
 */
record LocalFunctions(int port) {

    static final String JSON = "application/json";

    /** What a function answers to JSON. */
    HttpResponse<String> post(String function, String json) {
        return send(request("/" + function, json).header("content-type", JSON));
    }

    /** A request without headers, to be given some and sent. */
    HttpRequest.Builder request(String path, String body) {
        return HttpRequest.newBuilder()
                .uri(URI.create("http://localhost:" + port + path))
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        return Http.send(request.build());
    }

    /** That it is refused as invalid, with what is wrong. */
    static void assertInvalid(HttpResponse<String> answer, String wrong) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("urn:tandem:invalid", wrong);
    }
}
