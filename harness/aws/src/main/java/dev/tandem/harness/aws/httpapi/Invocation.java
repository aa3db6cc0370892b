package dev.tandem.harness.aws.httpapi;

import software.amazon.awssdk.core.SdkBytes;

/** What came of an invocation. */
public sealed interface Invocation {

    /**
     * The function answered.
     *
     * @param payload JSON
     */
    record Answered(SdkBytes payload) implements Invocation {}

    /**
     * The function failed, timed out, or could not be invoked.
     *
     * @param error for the log
     */
    record Failed(String error) implements Invocation {}

    /** The function's concurrency is used up. */
    record Throttled() implements Invocation {}
}
