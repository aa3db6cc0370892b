package dev.tandem.harness.aws.httpapi;

import software.amazon.awssdk.core.SdkBytes;

/** What came of an invocation. */
public sealed interface IntegrationResult {

    /**
     * The function answered.
     *
     * @param payload JSON
     */
    record Answered(SdkBytes payload) implements IntegrationResult {}

    /**
     * The function failed, timed out, or could not be invoked.
     *
     * @param error for the log
     */
    record Failed(String error) implements IntegrationResult {}

    /** The function's concurrency is used up. */
    record Throttled() implements IntegrationResult {}

    /** The event was larger than the function may be given. */
    record TooLarge() implements IntegrationResult {}
}
