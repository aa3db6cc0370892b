package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** How a child dealt with an event, in the shapes that AWS Lambda gives to its callers. */
sealed interface RuntimeResponse {

    /** The largest response; 6 MB and what AWS grants on top. */
    int MOST_BYTES = 6_291_556;

    /** The function has returned. */
    record Response(SdkBytes body) implements RuntimeResponse {}

    /** The function, or its initialisation, has reported an error. */
    record Failure(SdkBytes body) implements RuntimeResponse {}

    /** The function has returned more than {@link #MOST_BYTES}. */
    record TooLarge() implements RuntimeResponse {}

    /**
     * The child has ended before it answered.
     *
     * @param code 128 plus a signal that ended it
     */
    record Exit(int code) implements RuntimeResponse {

        private String reason() {
            return switch (code) {
                case 0 -> "Runtime exited without providing a reason";
                case 137 -> "Runtime exited with error: signal: killed";
                case 143 -> "Runtime exited with error: signal: terminated";
                default -> "Runtime exited with error: exit status " + code;
            };
        }
    }

    /**
     * The child was ended, since it took too long.
     *
     * @param what {@code Init} or {@code Task}, as AWS says it
     * @param limit how long it might have taken
     */
    record TimedOut(String what, Duration limit) implements RuntimeResponse {

        String message() {
            double seconds = limit.toMillis() / 1000.0;
            return String.format(Locale.ROOT, "%s timed out after %.2f seconds", what, seconds);
        }
    }

    /** What kind of error it is; empty for success. */
    default Optional<String> errorType() {
        return switch (this) {
            case Response _ -> Optional.empty();
            case Failure(SdkBytes body) -> Optional.of(ErrorPayload.type(body));
            case TooLarge _ -> Optional.of("Function.ResponseSizeTooLarge");
            case Exit _ -> Optional.of("Runtime.ExitError");
            case TimedOut _ -> Optional.of("Sandbox.Timedout");
        };
    }

    /** What the caller is told. */
    default SdkBytes payload(String requestId) {
        return switch (this) {
            case Response(SdkBytes body) -> body;
            case Failure(SdkBytes body) -> body;
            case TooLarge _ ->
                    error(
                            "Response payload size exceeded maximum allowed payload size (%s bytes)."
                                    .formatted(MOST_BYTES));
            case Exit exit -> error("RequestId: %s Error: %s".formatted(requestId, exit.reason()));
            case TimedOut late ->
                    error("RequestId: %s Error: %s".formatted(requestId, late.message()));
        };
    }

    private SdkBytes error(String message) {
        return ErrorPayload.of(errorType().orElseThrow(), message);
    }
}
