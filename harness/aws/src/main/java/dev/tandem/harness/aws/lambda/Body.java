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

    private static final int LONGEST_TEXT = 80 * 1024 * 1024;

    private static final JsonMapper JSON =
            new JsonMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxStringLength(LONGEST_TEXT)
                                            .build())
                            .build());

    private Body() {}

    /** The object in the body of a request to the control plane. */
    static JsonNode of(AwsRequest request) {
        try {
            JsonNode body = JSON.readTree(request.body().asByteArrayUnsafe());
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
