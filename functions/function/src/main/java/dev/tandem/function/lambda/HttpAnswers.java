package dev.tandem.function.lambda;

import dev.tandem.function.answer.AnswerStatus;
import dev.tandem.function.internal.HttpEvent;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Answers to HTTP requests, in the one form that APIs, function URLs and load balancers take.
 *
 * <p>Lambda Developer Guide, "Using AWS Lambda with an Application Load Balancer": the answer has
 * at most 1 MB, and lists of header values if and only if the request has them.
 */
record HttpAnswers(HttpEvent request) implements AnswerFormat {

    private static final int LOAD_BALANCER_LIMIT = 1_000_000;

    private static final JsonMapper JSON = JsonMapper.shared();

    @Override
    public byte[] carry(AnswerStatus status, byte[] json) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream(json.length + 256);
        try (JsonGenerator out = JSON.createGenerator(answer)) {
            out.writeStartObject();
            out.writeNumberProperty("statusCode", status.status());
            headers(status, out);
            out.writeStringProperty("body", new String(json, StandardCharsets.UTF_8));
            out.writeBooleanProperty("isBase64Encoded", false);
            out.writeEndObject();
        }
        return answer.toByteArray();
    }

    private void headers(AnswerStatus status, JsonGenerator out) {
        out.writeObjectPropertyStart(request.hasListsOfHeaders() ? "multiValueHeaders" : "headers");
        header("Content-Type", status.contentType(), out);
        status.retryAfter()
                .ifPresent(seconds -> header("Retry-After", Long.toString(seconds), out));
        out.writeEndObject();
    }

    private void header(String name, String value, JsonGenerator out) {
        if (request.hasListsOfHeaders()) {
            out.writeArrayPropertyStart(name);
            out.writeString(value);
            out.writeEndArray();
        } else {
            out.writeStringProperty(name, value);
        }
    }

    @Override
    public int limit() {
        return request.isOfLoadBalancer() ? LOAD_BALANCER_LIMIT : LAMBDA_LIMIT;
    }
}
