package dev.tandem.function.internal;

import dev.tandem.core.result.InvalidValueException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An HTTP request as Lambda hands it to a function: of an API in the payload formats 1.0 and 2.0, a
 * function URL or a load balancer.
 *
 * @param event the whole of it
 */
public record HttpEvent(JsonNode event) implements Call {

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The event that is read, if it is one of HTTP. */
    public static Optional<HttpEvent> read(byte[] event) {
        try {
            return of(JSON.readTree(event));
        } catch (JacksonException e) {
            // no AWS service sends that: whoever reads the request says what is wrong with it
            return Optional.empty();
        }
    }

    private static Optional<HttpEvent> of(JsonNode event) {
        boolean isHttp =
                event.path("requestContext").isObject()
                        || event.path("httpMethod").isString()
                        || (event.has("routeKey") && event.has("version"));
        return isHttp ? Optional.of(new HttpEvent(event)) : Optional.empty();
    }

    @Override
    public byte[] request() {
        JsonNode body = event.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        if (!body.isString()) {
            throw new InvalidValueException("", "must be a text in the event's body");
        }
        return event.path("isBase64Encoded").asBoolean(false)
                ? decoded(body.stringValue())
                : utf8(body.stringValue());
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("", "is not well-formed Base64");
        }
    }

    private static byte[] utf8(String text) {
        try {
            ByteBuffer bytes = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] request = new byte[bytes.remaining()];
            bytes.get(request);
            return request;
        } catch (CharacterCodingException e) {
            throw new InvalidValueException("", "has half a character, a lone surrogate");
        }
    }

    @Override
    public Map<String, List<String>> headers() {
        Map<String, List<String>> headers = new HashMap<>();
        // a load balancer may send the second of them alone, an API both
        event.path("headers")
                .forEachEntry((name, value) -> headers.put(name, List.of(value.asString(""))));
        event.path("multiValueHeaders")
                .forEachEntry((name, values) -> headers.put(name, texts(values)));
        return headers;
    }

    private static List<String> texts(JsonNode values) {
        return values.valueStream().map(value -> value.asString("")).toList();
    }

    /** A parameter of the route's path; empty if there is none of that name. */
    public String pathParameter(String name) {
        return event.path("pathParameters").path(name).asString("");
    }

    /** Whether it is of a load balancer, which takes less of an answer than Lambda gives. */
    public boolean isOfLoadBalancer() {
        return event.path("requestContext").has("elb");
    }

    /** Whether it is to be answered with lists of values: a load balancer takes nothing else. */
    public boolean hasListsOfHeaders() {
        return event.has("multiValueHeaders") && (isOfLoadBalancer() || !event.has("headers"));
    }
}
