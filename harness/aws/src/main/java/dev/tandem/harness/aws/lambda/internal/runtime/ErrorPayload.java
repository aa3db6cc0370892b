package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;

/** The JSON that describes an error of a function. */
final class ErrorPayload {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String UNKNOWN = "Runtime.Unknown";

    private ErrorPayload() {}

    static SdkBytes of(String type, String message) {
        return SdkBytes.fromByteArrayUnsafe(
                JSON.writeValueAsBytes(Map.of("errorType", type, "errorMessage", message)));
    }

    /** What kind of error a child has reported. */
    static String type(SdkBytes reported) {
        try {
            return JSON.readTree(reported.asByteArrayUnsafe()).path("errorType").asString(UNKNOWN);
        } catch (JacksonException e) {
            return UNKNOWN;
        }
    }
}
