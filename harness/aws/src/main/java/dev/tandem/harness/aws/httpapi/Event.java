package dev.tandem.harness.aws.httpapi;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a function is told of a request: payload format version 2.0 (API Gateway Developer Guide,
 * Create AWS Lambda proxy integrations for HTTP APIs).
 *
 * @param parameters of the path, still encoded
 */
record Event(
        AwsRequest request,
        Route route,
        Map<String, String> parameters,
        String requestId,
        Instant time) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ACCOUNT = "000000000000";
    private static final String CLIENT = "127.0.0.1";

    /** Cookies have a field of their own; the others belong to the connection. */
    private static final Set<String> NO_HEADERS = Set.of("cookie", "connection", "keep-alive");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    byte[] json() {
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", request.uri().getRawPath());
        event.put("rawQueryString", rawQuery());
        putUnlessEmpty(event, "cookies", cookies());
        event.set("headers", JSON.valueToTree(headers()));
        putUnlessEmpty(event, "queryStringParameters", query());
        event.set("requestContext", context());
        putBody(event);
        putUnlessEmpty(event, "pathParameters", pathParameters());
        return JSON.writeValueAsBytes(event);
    }

    private ObjectNode context() {
        String host = request.header("Host").orElse("localhost");
        ObjectNode context = JSON.createObjectNode();
        context.put("accountId", ACCOUNT);
        context.put("apiId", "local");
        context.put("domainName", host.replaceFirst(":\\d+$", ""));
        context.put("domainPrefix", host.replaceFirst("[.:].*$", ""));
        context.putObject("http")
                .put("method", request.method())
                .put("path", request.uri().getRawPath())
                .put("protocol", "HTTP/1.1")
                .put("sourceIp", CLIENT)
                .put("userAgent", request.header("User-Agent").orElse(""));
        context.put("requestId", requestId);
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(time));
        context.put("timeEpoch", time.toEpochMilli());
        return context;
    }

    /** Those of one name as one, in lower case. */
    private Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>();
        headers.put("x-forwarded-for", CLIENT);
        headers.put("x-forwarded-proto", "http");
        for (Map.Entry<String, List<String>> header : request.headers().entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!NO_HEADERS.contains(name)) {
                headers.put(name, String.join(",", header.getValue()));
            }
        }
        return headers;
    }

    private List<String> cookies() {
        Headers headers = request.headers();
        return headers.getOrDefault("Cookie", List.of()).stream()
                .flatMap(all -> Arrays.stream(all.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.isEmpty())
                .toList();
    }

    private Map<String, String> query() {
        Map<String, String> query = new TreeMap<>();
        for (String pair : rawQuery().split("&", -1)) {
            String[] parts = pair.split("=", 2);
            if (!parts[0].isEmpty()) {
                query.merge(
                        decoded(parts[0]),
                        parts.length == 1 ? "" : decoded(parts[1]),
                        (first, next) -> first + "," + next);
            }
        }
        return query;
    }

    private Map<String, String> pathParameters() {
        Map<String, String> decoded = new TreeMap<>();
        // a plus in a path is a plus
        parameters.forEach((name, value) -> decoded.put(name, decoded(value.replace("+", "%2B"))));
        return decoded;
    }

    private void putBody(ObjectNode event) {
        byte[] body = request.body().asByteArrayUnsafe();
        boolean text = MediaTypes.isText(request.header("Content-Type"));
        if (body.length > 0) {
            event.put(
                    "body",
                    text
                            ? new String(body, StandardCharsets.UTF_8)
                            : Base64.getEncoder().encodeToString(body));
        }
        event.put("isBase64Encoded", body.length > 0 && !text);
    }

    private String rawQuery() {
        return Optional.ofNullable(request.uri().getRawQuery()).orElse("");
    }

    private static void putUnlessEmpty(ObjectNode event, String field, Object value) {
        if (!value.equals(List.of()) && !value.equals(Map.of())) {
            event.set(field, JSON.valueToTree(value));
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
