package dev.tandem.harness.aws.stream.internal.batch;

import org.jspecify.annotations.Nullable;

/** How a call of the function has ended. */
public sealed interface DeliveryResult {

    /**
     * The function answered.
     *
     * @param payload JSON; null or empty when it had nothing to say
     */
    @SuppressWarnings(
            "ArrayRecordComponent") // goes from the call to the policy, compared by nobody
    record Answered(byte @Nullable [] payload) implements DeliveryResult {}

    /**
     * The function failed.
     *
     * @param functionError {@code Unhandled} or {@code Handled}
     */
    record Failed(String functionError) implements DeliveryResult {}

    /** The function has not been called. */
    record NotCalled() implements DeliveryResult {}
}
