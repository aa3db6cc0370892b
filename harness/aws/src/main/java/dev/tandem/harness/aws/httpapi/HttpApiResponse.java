package dev.tandem.harness.aws.httpapi;

import com.sun.net.httpserver.Headers;

import dev.tandem.harness.aws.endpoint.AwsResponse;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a client is told of a function's answer, payload format version 2.0: a JSON object with a
 * statusCode is taken for the whole response, anything else for the body of a response with status
 * 200 and content type application/json.
 */
final class HttpApiResponse {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** What the server itself writes. */
    private static final List<String> OF_THE_CONNECTION =
            List.of("content-length", "transfer-encoding", "connection");

    private HttpApiResponse() {}

    /** Empty if the answer is not what API Gateway understands: it is an error then. */
    static Optional<AwsResponse> of(byte[] payload) {
        try {
            JsonNode answer = JSON.readTree(payload);
            return answer.has("statusCode") ? structured(answer) : Optional.of(inferred(answer));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static AwsResponse inferred(JsonNode answer) {
        String body = answer.isString() ? answer.asString() : answer.toString();
        return AwsResponse.json(200, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<AwsResponse> structured(JsonNode answer) {
        int status = answer.path("statusCode").asInt(0);
        JsonNode body = answer.path("body");
        if (status < 200 || status > 599 || !isText(body)) {
            return Optional.empty();
        }
        Headers headers = new Headers();
        headers.set("Content-Type", "text/plain;charset=UTF-8");
        answer.path("headers")
                .forEachEntry((name, value) -> {
                    if (!OF_THE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                        headers.set(name, value.asString());
                    }
                });
        answer.path("cookies").forEach(cookie -> headers.add("Set-Cookie", cookie.asString()));
        return Optional.of(
                new AwsResponse(
                        status,
                        headers,
                        SdkBytes.fromByteArrayUnsafe(
                                bytes(
                                        body.asString(""),
                                        answer.path("isBase64Encoded").asBoolean(false)))));
    }

    private static boolean isText(JsonNode body) {
        return body.isString() || body.isNull() || body.isMissingNode();
    }

    private static byte[] bytes(String body, boolean base64) {
        return base64 ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8);
    }
}
