package dev.tandem.dynamodb.store;

import dev.tandem.core.result.Problem;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.Change;
import dev.tandem.dynamodb.failure.DynamoDbFailure;

/** What one hears whose change is not written, or perhaps not. */
record WriteProblems(AggregateType type, Change<?, ?> change) {

    Problem conflict(long version) {
        return Problem.Conflict.of(
                type.name(), change.aggregateId(), change.expectedVersion(), version);
    }

    Problem outcomeUnknown() {
        return unavailable(
                "%s: the store gave no answer, so the command may or may not be applied; look before you send it again, or send it with a commandId"
                        .formatted(aggregate()));
    }

    Problem busy(String why) {
        return unavailable(
                "%s: the store is busy (%s); nothing was written".formatted(aggregate(), why));
    }

    private static Problem unavailable(String detail) {
        return new Problem.Unavailable(detail, DynamoDbFailure.RETRY_AFTER);
    }

    String aggregate() {
        return type.name() + " " + change.aggregateId();
    }
}
