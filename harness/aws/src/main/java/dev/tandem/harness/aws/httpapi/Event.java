package dev.tandem.harness.aws.httpapi;

import dev.tandem.harness.aws.endpoint.AwsRequest;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function is told of a request: payload format version 2.0 (API Gateway Developer Guide,
 * Create AWS Lambda proxy integrations for HTTP APIs).
 *
 * @param parameters of the path, still encoded
 * @param claimsOrNull of its token; null where none is asked for
 */
record Event(
        AwsRequest request,
        Route route,
        Map<String, String> parameters,
        @Nullable Map<String, Object> claimsOrNull,
        String requestId,
        Instant time) {

    private static final JsonMapper JSON = JsonMapper.shared();

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
        RequestContext.write(this, event.putObject("requestContext"));
        putBody(event);
        putUnlessEmpty(event, "pathParameters", EventParameters.ofPath(parameters).byName());
        return JSON.writeValueAsBytes(event);
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
