package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** How a child dealt with an event, in the shapes that AWS Lambda gives to its callers. */
sealed interface RuntimeResponse {

    /** The largest response; 6 MB and what AWS grants on top. */
    int MOST_BYTES = 6_291_556;

    JsonMapper JSON = JsonMapper.shared();

    /** What the caller is told. */
    SdkBytes payload(String requestId);

    /** What kind of error it is; empty for success. */
    Optional<String> errorType();

    /** The function has returned. */
    record Response(SdkBytes body) implements RuntimeResponse {

        @Override
        public SdkBytes payload(String requestId) {
            return body;
        }

        @Override
        public Optional<String> errorType() {
            return Optional.empty();
        }
    }

    /** The function, or its initialisation, has reported an error. */
    record Failure(SdkBytes body) implements RuntimeResponse {

        @Override
        public SdkBytes payload(String requestId) {
            return body;
        }

        @Override
        public Optional<String> errorType() {
            try {
                return Optional.of(
                        JSON.readTree(body.asByteArrayUnsafe())
                                .path("errorType")
                                .asString("Runtime.Unknown"));
            } catch (JacksonException e) {
                return Optional.of("Runtime.Unknown");
            }
        }
    }

    /** The function has returned more than {@link #MOST_BYTES}. */
    record TooLarge() implements RuntimeResponse {

        @Override
        public SdkBytes payload(String requestId) {
            return error(
                    "Function.ResponseSizeTooLarge",
                    "Response payload size exceeded maximum allowed payload size (%d bytes)."
                            .formatted(MOST_BYTES));
        }

        @Override
        public Optional<String> errorType() {
            return Optional.of("Function.ResponseSizeTooLarge");
        }
    }

    /**
     * The child has ended before it answered.
     *
     * @param code 128 plus a signal that ended it
     */
    record Exit(int code) implements RuntimeResponse {

        @Override
        public SdkBytes payload(String requestId) {
            return error("Runtime.ExitError", "RequestId: " + requestId + " Error: " + reason());
        }

        private String reason() {
            return switch (code) {
                case 0 -> "Runtime exited without providing a reason";
                case 137 -> "Runtime exited with error: signal: killed";
                case 143 -> "Runtime exited with error: signal: terminated";
                default -> "Runtime exited with error: exit status " + code;
            };
        }

        @Override
        public Optional<String> errorType() {
            return Optional.of("Runtime.ExitError");
        }
    }

    /**
     * The child was ended, since it took too long.
     *
     * @param what such as {@code Assignment}
     * @param limit how long it might have taken
     */
    record TimedOut(String what, Duration limit) implements RuntimeResponse {

        @Override
        public SdkBytes payload(String requestId) {
            return error("Sandbox.Timedout", "RequestId: " + requestId + " Error: " + message());
        }

        String message() {
            return String.format(
                    Locale.ROOT,
                    "%s timed out after %.2f seconds",
                    what,
                    limit.toMillis() / 1000.0);
        }

        @Override
        public Optional<String> errorType() {
            return Optional.of("Sandbox.Timedout");
        }
    }

    private static SdkBytes error(String type, String message) {
        return SdkBytes.fromByteArrayUnsafe(
                JSON.writeValueAsBytes(Map.of("errorType", type, "errorMessage", message)));
    }
}
