package dev.tandem.function.internal;

import dev.tandem.core.result.InvalidValueException;

import tools.jackson.databind.JsonNode;

import java.util.Base64;

/** The body of an HTTP request, as it was sent. */
final class HttpBody {

    private HttpBody() {}

    /**
     * @throws InvalidValueException if the event does not say it rightly
     */
    static byte[] of(JsonNode event) {
        JsonNode body = event.path("body");
        if (body.isMissingNode() || body.isNull()) {
            return new byte[0];
        }
        if (!body.isString()) {
            throw new InvalidValueException("", "must be a text in the event's body");
        }
        return event.path("isBase64Encoded").asBoolean(false)
                ? decoded(body.stringValue())
                : Call.utf8(body.stringValue());
    }

    private static byte[] decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("", "is not well-formed Base64");
        }
    }
}
