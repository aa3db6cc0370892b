package dev.tandem.core.command;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.StoreUnavailableException;

import java.time.Duration;

/** What one hears where the store is busy, or the aggregate is. */
record BusyAnswers(AggregateType type) {

    private static final Duration SHORTLY = Duration.ofSeconds(1);

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

    Problem tooMany(String id, int waiting) {
        return new Problem.Unavailable(
                "%s %s: %s commands wait for it already; nothing was written"
                        .formatted(type.name(), id, waiting),
                SHORTLY);
    }

    Problem expired(String id, Duration waited) {
        return new Problem.Unavailable(
                "%s %s: the commands before this one took longer than %s; nothing was written"
                        .formatted(type.name(), id, waited),
                SHORTLY);
    }

    Problem underWay(String id, boolean hasCommandId) {
        String what =
                "%s %s: the command is still being written, and may or may not be applied; "
                        .formatted(type.name(), id);
        return hasCommandId
                ? new Problem.Unavailable(
                        what + "send it again with the same commandId",
                        WriteOutcome.UNKNOWN,
                        SHORTLY)
                : new Problem.Unavailable(
                        what + "read it before you send it again, or send a commandId",
                        WriteOutcome.UNKNOWN,
                        null);
    }
}
