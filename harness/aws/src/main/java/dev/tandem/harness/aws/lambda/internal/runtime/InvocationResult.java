package dev.tandem.harness.aws.lambda.internal.runtime;

import software.amazon.awssdk.core.SdkBytes;

import java.util.Optional;

/**
 * How a call ended.
 *
 * @param payload what the function answered, or AWS's description of its error
 * @param functionError {@code Unhandled} if it failed; the managed runtimes of today say nothing
 *     else
 * @param log what was logged for the call
 */
public record InvocationResult(SdkBytes payload, Optional<String> functionError, String log) {

    /** The last 4 KB of it. */
    public String logTail() {
        return Report.tail(log);
    }
}
