package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ENGLISH)
                    .withZone(ZoneOffset.UTC);

    byte[] json() {
        EventHeaders headers = new EventHeaders(request.headers());
        EventParameters query = EventParameters.ofQuery(rawQuery());
        ObjectNode event = JSON.createObjectNode();
        event.put("version", "2.0");
        event.put("routeKey", route.key());
        event.put("rawPath", request.uri().getRawPath());
        event.put("rawQueryString", rawQuery());
        putUnlessEmpty(event, "cookies", headers.cookies());
        event.set("headers", JSON.valueToTree(headers.byName()));
        putUnlessEmpty(event, "queryStringParameters", query.byName());
        event.set("requestContext", context());
        putBody(event);
        putUnlessEmpty(event, "pathParameters", EventParameters.ofPath(parameters).byName());
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
                .put("sourceIp", EventHeaders.CLIENT)
                .put("userAgent", request.header("User-Agent").orElse(""));
        context.put("requestId", requestId);
        context.put("routeKey", route.key());
        context.put("stage", "$default");
        context.put("time", TIME.format(time));
        context.put("timeEpoch", time.toEpochMilli());
        return context;
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
}
