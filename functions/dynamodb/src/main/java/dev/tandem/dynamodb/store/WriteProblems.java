package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/** What one hears whose change is not written, or perhaps not. */
record WriteProblems(AggregateType type, Change<?, ?> change) {

    Problem conflict(long version) {
        return Problem.Conflict.of(
                type.name(), change.aggregateId(), change.expectedVersion(), version);
    }

    /** With an id the command can be sent again, and is applied once; else one has to look. */
    Problem outcomeUnknown() {
        String what =
                "%s: the store gave no answer, so the command may or may not be applied; "
                        .formatted(aggregate());
        return change.command().isPresent()
                ? unavailable(
                        what + "send it again with the same commandId", DynamoDbFailure.RETRY_AFTER)
                : unavailable(what + howToFindOut(), null);
    }

    private String howToFindOut() {
        return "before you send it again read %s: it was applied if event %s is this command's. A commandId would make it safe to send again"
                .formatted(aggregate(), change.newVersion());
    }

    Problem busy(String why) {
        return new Problem.Unavailable(
                "%s: the store is busy (%s); nothing was written".formatted(aggregate(), why),
                DynamoDbFailure.RETRY_AFTER);
    }

    private static Problem unavailable(String detail, @Nullable Duration retryAfter) {
        return new Problem.Unavailable(detail, WriteOutcome.UNKNOWN, retryAfter);
    }

    String aggregate() {
        return type.name() + " " + change.aggregateId();
    }
}
