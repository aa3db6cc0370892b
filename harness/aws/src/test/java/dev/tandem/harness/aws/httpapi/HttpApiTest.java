package dev.tandem.harness.aws.httpapi;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tandem.harness.testing.Http;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class HttpApiTest {

    private static final Duration PATIENCE = Duration.ofMillis(300);

    private final AtomicReference<JsonNode> seen = new AtomicReference<>();
    private final AtomicReference<IntegrationResult> next =
            new AtomicReference<>(answered("{\"statusCode\":204}"));
    private final List<Route> routes =
            List.of(
                    new Route("POST /carts/{cartId}/items", "addCartItem"),
                    new Route("GET /carts/{cartId}", "getCart"),
                    new Route("GET /stuck", "stuck"),
                    new Route("GET /broken", "broken"));
    private final HttpApi api = HttpApi.start(0, routes, this::invoke);

    @AfterEach
    void close() {
        api.close();
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws = "The event has payload format version 2.0",
            source = "API Gateway Developer Guide, Lambda proxy integrations for HTTP APIs")
    @Test
    void a_function_is_told_of_the_request_in_format_2() {
        Instant before = Instant.now().truncatedTo(ChronoUnit.MILLIS);

        Http.send(
                HttpRequest.newBuilder(
                                URI.create(api.uri() + "/carts/a%20b/items?x=1&x=2&y=%C3%A4&z"))
                        .header("Content-Type", "application/json")
                        .header("X-Twice", "one")
                        .header("X-Twice", "two")
                        .header("Cookie", "a=1; b=2")
                        .header("User-Agent", "test")
                        .POST(BodyPublishers.ofString("{\"q\":1}"))
                        .build());

        JsonNode event = seen.get();
        assertThat(event.path("version").asString()).isEqualTo("2.0");
        assertThat(event.path("routeKey").asString()).isEqualTo("POST /carts/{cartId}/items");
        assertThat(event.path("rawPath").asString()).isEqualTo("/carts/a%20b/items");
        assertThat(event.path("rawQueryString").asString()).isEqualTo("x=1&x=2&y=%C3%A4&z");
        assertThat(event.path("cookies")).isEqualTo(json("[\"a=1\",\"b=2\"]"));
        assertThat(event.path("headers").path("x-twice").asString()).isEqualTo("one,two");
        assertThat(event.path("headers").has("cookie")).isFalse();
        assertThat(event.path("queryStringParameters"))
                .isEqualTo(json("{\"x\":\"1,2\",\"y\":\"ä\",\"z\":\"\"}"));
        assertThat(event.path("pathParameters")).isEqualTo(json("{\"cartId\":\"a b\"}"));
        assertThat(event.path("body").asString()).isEqualTo("{\"q\":1}");
        assertThat(event.path("isBase64Encoded")).isEqualTo(json("false"));
        JsonNode context = event.path("requestContext");
        assertThat(context.path("http"))
                .isEqualTo(
                        json(
                                """
                                {"method":"POST","path":"/carts/a%20b/items",\
                                "protocol":"HTTP/1.1","sourceIp":"127.0.0.1",\
                                "userAgent":"test"}\
                                """));
        assertThat(context.path("accountId").asString()).isEqualTo("000000000000");
        assertThat(context.path("stage").asString()).isEqualTo("$default");
        assertThat(context.path("domainName").asString()).isEqualTo("127.0.0.1");
        assertThat(Instant.ofEpochMilli(context.path("timeEpoch").asLong()))
                .isBetween(before, Instant.now());
        assertThat(context.path("time").asString())
                .matches("\\d\\d/[A-Z][a-z]{2}/\\d{4}:\\d\\d:\\d\\d:\\d\\d \\+0000");
    }

    @Test
    void what_a_request_does_not_have_is_not_in_the_event() {
        get("/carts/42");

        assertThat(seen.get().propertyNames())
                .doesNotContain("cookies", "queryStringParameters", "body");
        assertThat(seen.get().path("rawQueryString").asString()).isEmpty();
    }

    @Test
    void a_body_that_is_no_text_reaches_the_function_in_base64() {
        Http.send(
                HttpRequest.newBuilder(api.uri().resolve("/carts/1/items"))
                        .header("Content-Type", "image/png")
                        .POST(BodyPublishers.ofByteArray(new byte[] {(byte) 0xff, 0}))
                        .build());

        assertThat(seen.get().path("body").asString()).isEqualTo("/wA=");
        assertThat(seen.get().path("isBase64Encoded").asBoolean()).isTrue();
    }

    @Test
    void a_structured_answer_is_the_whole_response() {
        next.set(
                answered(
                        """
                        {"statusCode":201,"headers":{"Content-Type":"application/problem+json",\
                        "x-version":3},"cookies":["a=1","b=2"],"body":"eyJhIjoxfQ==",\
                        "isBase64Encoded":true}\
                        """));

        HttpResponse<String> answer = get("/carts/42");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo("{\"a\":1}");
        assertThat(answer.headers().allValues("Content-Type"))
                .containsExactly("application/problem+json");
        assertThat(answer.headers().allValues("X-Version")).containsExactly("3");
        assertThat(answer.headers().allValues("Set-Cookie")).containsExactly("a=1", "b=2");
        assertThat(answer.headers().firstValue("Apigw-Requestid"))
                .hasValue(seen.get().path("requestContext").path("requestId").asString());
    }

    @Test
    void any_other_json_is_the_body_of_a_success() {
        next.set(answered("{\"cartId\":\"42\"}"));
        HttpResponse<String> object = get("/carts/42");
        next.set(answered("\"Hello\""));
        HttpResponse<String> text = get("/carts/42");

        assertThat(object.statusCode()).isEqualTo(200);
        assertThat(object.body()).isEqualTo("{\"cartId\":\"42\"}");
        assertThat(object.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(text.body()).isEqualTo("Hello");
    }

    @Test
    void a_function_that_fails_is_an_internal_error() {
        next.set(new IntegrationResult.Failed("java.lang.IllegalStateException"));
        assertProblem(get("/carts/42"), 500, "Internal Server Error");
        assertProblem(get("/broken"), 500, "Internal Server Error");
    }

    @Test
    void an_answer_that_nobody_understands_is_an_internal_error() {
        next.set(answered("no JSON"));
        assertProblem(get("/carts/42"), 500, "Internal Server Error");
        next.set(answered("{\"statusCode\":200,\"body\":{\"not\":\"text\"}}"));
        assertProblem(get("/carts/42"), 500, "Internal Server Error");
        next.set(answered("{\"statusCode\":\"fine\"}"));
        assertProblem(get("/carts/42"), 500, "Internal Server Error");
        next.set(answered("{\"statusCode\":200,\"body\":\"%\",\"isBase64Encoded\":true}"));
        assertProblem(get("/carts/42"), 500, "Internal Server Error");
    }

    @Test
    void a_throttled_function_is_unavailable() {
        next.set(new IntegrationResult.Throttled());

        assertProblem(get("/carts/42"), 503, "Service Unavailable");
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws = "An integration that takes more than 30 seconds is answered 503",
            source = "API Gateway Developer Guide, Quotas for HTTP APIs")
    @Test
    void a_function_that_does_not_answer_in_time_is_unavailable() {
        try (HttpApi impatient = HttpApi.start(0, routes, this::invoke, PATIENCE)) {
            assertProblem(Http.get(impatient.uri().resolve("/stuck")), 503, "Service Unavailable");
        }
    }

    @Test
    void a_path_without_a_route_is_not_found() {
        assertProblem(get("/carts"), 404, "Not Found");
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws = "A payload has at most 10 MB",
            source = "API Gateway Developer Guide, Quotas for HTTP APIs")
    @Test
    void ten_megabytes_are_taken_and_a_byte_more_is_not() {
        int limit = 10 * 1024 * 1024;

        assertThat(postBytes(limit).statusCode()).isEqualTo(204);
        assertProblem(postBytes(limit + 1), 413, "Request Entity Too Large");
    }

    @Test
    void an_event_that_is_too_large_for_its_function_is_too_large() {
        next.set(new IntegrationResult.TooLarge());

        assertProblem(get("/carts/42"), 413, "Request Entity Too Large");
    }

    @Guarantee(
            area = Area.HTTP_API,
            aws = "The request line and the values of the headers have at most 10240 bytes",
            source = "API Gateway Developer Guide, Quotas for HTTP APIs")
    @Test
    void ten_kilobytes_of_headers_are_taken_and_a_byte_more_is_not() throws IOException {
        int rest = 10_240 - ("GET /carts/42 HTTP/1.1" + "api" + "close").length();

        assertThat(statusOf("h".repeat(rest))).isEqualTo("HTTP/1.1 204 No Content");
        assertThat(statusOf("h".repeat(rest + 1))).startsWith("HTTP/1.1 431 ");
    }

    /** By hand, since a client adds headers of its own. */
    private String statusOf(String header) throws IOException {
        String request =
                "GET /carts/42 HTTP/1.1\r\nHost: api\r\nConnection: close\r\nX-Long: %s\r\n\r\n"
                        .formatted(header);
        try (Socket socket = new Socket(api.uri().getHost(), api.uri().getPort())) {
            socket.getOutputStream().write(request.getBytes(US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), US_ASCII);
            return answer.lines().findFirst().orElse("");
        }
    }

    private IntegrationResult invoke(String function, byte[] event) throws InterruptedException {
        if (function.equals("stuck")) {
            new CountDownLatch(1).await();
        }
        if (function.equals("broken")) {
            throw new IllegalStateException("broken");
        }
        seen.set(JsonMapper.shared().readTree(event));
        return next.get();
    }

    private HttpResponse<String> get(String path) {
        return Http.get(api.uri().resolve(path));
    }

    private HttpResponse<String> postBytes(int length) {
        byte[] body = new byte[length];
        Arrays.fill(body, (byte) 'a');
        return Http.send(
                HttpRequest.newBuilder(api.uri().resolve("/carts/1/items"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String message) {
        assertThat(answer.body()).isEqualTo("{\"message\":\"%s\"}".formatted(message));
        assertThat(answer.statusCode()).isEqualTo(status);
    }

    private static IntegrationResult answered(String payload) {
        return new IntegrationResult.Answered(SdkBytes.fromUtf8String(payload));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
