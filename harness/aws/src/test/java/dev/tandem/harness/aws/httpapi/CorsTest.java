package dev.tandem.harness.aws.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.OptionalInt;

/** What browsers are told. */
class CorsTest {

    private static final HttpApi API =
            HttpApi.start(
                    0,
                    List.of(
                            new Route("POST /carts", "carts"),
                            new Route(
                                    "POST /mine",
                                    "carts",
                                    new JwtAuthorizer("http://127.0.0.1:1", List.of("a")))),
                    (_, _) ->
                            new IntegrationResult.Answered(
                                    SdkBytes.fromUtf8String(
                                            "{\"statusCode\":204,\"headers\":{\"Access-Control-Allow-Origin\":\"https://evil.example\"}}")));

    static {
        API.allow(
                new Cors(
                        List.of("https://shop.example"),
                        List.of("POST"),
                        List.of("authorization", "content-type"),
                        List.of("retry-after"),
                        false,
                        OptionalInt.of(600)));
    }

    @AfterAll
    static void close() {
        API.close();
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws = "A preflight is answered by the API, without a route and without a token",
            source = "API Gateway Developer Guide, Configure CORS for HTTP APIs")
    @Test
    void a_preflight_is_answered_for_pages_that_may_call() {
        HttpResponse<String> answer = preflight("/mine", "https://shop.example");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(header(answer, "allow-origin")).isEqualTo("https://shop.example");
        assertThat(header(answer, "allow-methods")).isEqualTo("POST");
        assertThat(header(answer, "allow-headers")).isEqualTo("authorization,content-type");
        assertThat(header(answer, "max-age")).isEqualTo("600");
    }

    @Test
    void other_pages_are_told_nothing() {
        assertThat(header(preflight("/carts", "https://evil.example"), "allow-origin")).isEmpty();
        assertThat(header(post("/carts", "https://evil.example"), "allow-origin")).isEmpty();
    }

    @Test
    void every_answer_tells_what_the_api_says_and_not_what_the_function_says() {
        HttpResponse<String> answered = post("/carts", "https://shop.example");
        HttpResponse<String> refused = post("/mine", "https://shop.example");

        assertThat(header(answered, "allow-origin")).isEqualTo("https://shop.example");
        assertThat(header(answered, "expose-headers")).isEqualTo("retry-after");
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(header(refused, "allow-origin")).isEqualTo("https://shop.example");
    }

    private static HttpResponse<String> preflight(String path, String origin) {
        return Http.send(
                HttpRequest.newBuilder(URI.create(API.uri() + path))
                        .header("Origin", origin)
                        .header("Access-Control-Request-Method", "POST")
                        .method("OPTIONS", BodyPublishers.noBody())
                        .build());
    }

    private static HttpResponse<String> post(String path, String origin) {
        return Http.send(
                HttpRequest.newBuilder(URI.create(API.uri() + path))
                        .header("Origin", origin)
                        .POST(BodyPublishers.ofString("{}"))
                        .build());
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue("access-control-" + name).orElse("");
    }
}
