package dev.tandem.harness.aws.lambda;

import dev.tandem.harness.aws.endpoint.AwsException;
import dev.tandem.harness.aws.endpoint.AwsRequest;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON that callers send; a zip of 50 MB may be inside. */
final class Body {

    /**
     * What Lambda takes with code inside: 50 MB in Base64, and a quarter of a megabyte beside it.
     */
    private static final int MOST_BYTES = 70_167_211;

    private static final JsonMapper JSON =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(MOST_BYTES)
                                            .build())
                            .build());

    private Body() {}

    /**
     * The object in the body of a request to the control plane.
     *
     * @throws AwsException if it is larger than Lambda takes, or no object
     */
    static JsonNode of(AwsRequest request) {
        byte[] bytes = request.body().asByteArrayUnsafe();
        if (bytes.length >= MOST_BYTES) {
            throw new AwsException(
                    413,
                    "RequestEntityTooLargeException",
                    "Request must be smaller than %s bytes, and has %s: a zip may have 50 MB"
                            .formatted(MOST_BYTES, bytes.length));
        }
        try {
            JsonNode body = JSON.readTree(bytes);
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            throw invalid(e);
        }
        throw new AwsException(
                400, "InvalidRequestContentException", "The request body must be a JSON object");
    }

    /** Makes sure that an event is JSON. */
    static void requireJson(SdkBytes payload) {
        try (JsonParser parser = JSON.createParser(payload.asByteArrayUnsafe())) {
            while (parser.nextToken() != null) {
                parser.skipChildren();
            }
        } catch (JacksonException e) {
            throw invalid(e);
        }
    }

    private static AwsException invalid(JacksonException e) {
        return new AwsException(
                400,
                "InvalidRequestContentException",
                "Could not parse request body into json: " + e.getOriginalMessage());
    }
}
