package dev.tandem.harness.aws.lambda;

import software.amazon.awssdk.core.SdkBytes;

import java.util.Optional;

/**
 * What came of a synchronous call.
 *
 * @param requestId of the call
 * @param payload what the function answered, or the description of its error
 * @param functionError {@code Unhandled} if the function failed; empty for success
 * @param logTail the last 4 KB of what was logged for the call
 * @param executedVersion {@code $LATEST}, or the number of the version that an alias led to
 */
public record Invocation(
        String requestId,
        SdkBytes payload,
        Optional<String> functionError,
        String logTail,
        String executedVersion) {}
