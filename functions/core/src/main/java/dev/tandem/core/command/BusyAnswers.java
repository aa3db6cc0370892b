package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.StoreUnavailableException;

/** What one hears where the store is busy, or the aggregate is. */
record BusyAnswers(AggregateType type) {

    Problem unavailable(StoreUnavailableException e) {
        return new Problem.Unavailable(
                "%s; nothing was written".formatted(e.getMessage()), e.retryAfter());
    }

    Problem tooContended(String id, RetryPolicy policy) {
        return new Problem.Unavailable(
                "%s %s is being changed by others all the time; gave up after %s tries, nothing was written"
                        .formatted(type.name(), id, policy.maxAttempts()),
                policy.cap());
    }

    Problem unknown(String id, StoreUnavailableException e) {
        return new Problem.Unavailable(
                "%s %s: the store is busy, and what became of this commandId can't be read now, so the command may or may not be applied; send it again with the same commandId"
                        .formatted(type.name(), id),
                WriteOutcome.UNKNOWN,
                e.retryAfter());
    }
}
