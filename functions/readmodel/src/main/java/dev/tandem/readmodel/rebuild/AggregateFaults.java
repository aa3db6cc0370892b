package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.readmodel.internal.LeasedPart;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;

/**
 * Aggregates' own faults, which hold back nobody else: anything else ends the call. They are noted
 * by whoever has claimed the part that they belong to: another call may have mended what a slow one
 * found.
 */
record AggregateFaults(RebuildFailures failures, TransactionOperations transactions) {

    /**
     * Those that could not be rebuilt so far, behind an id, in order; empty is before the first.
     */
    List<String> idsAfter(String aggregateId, int limit) {
        return failures.idsAfter(aggregateId, limit);
    }

    /**
     * These could not be rebuilt.
     *
     * @throws FailureException if one of them is not to blame for it
     * @throws dev.tandem.readmodel.internal.LostPartException if another call has claimed the part
     */
    void remember(Map<String, Failure> failed, LeasedPart part) {
        for (Failure failure : failed.values()) {
            if (!(failure instanceof Fault)) {
                throw new FailureException(failure);
            }
        }
        if (!failed.isEmpty()) {
            note(part, () -> failed.forEach((id, failure) -> failures.add(id, failure.text())));
        }
    }

    /** This one could not be rebuilt, for that reason. */
    void remember(String aggregateId, String reason, LeasedPart part) {
        note(part, () -> failures.add(aggregateId, reason));
    }

    /** This one could be rebuilt in the end. */
    void mended(String aggregateId, LeasedPart part) {
        note(part, () -> failures.mended(aggregateId));
    }

    private void note(LeasedPart part, Runnable what) {
        part.within(transactions).executeWithoutResult(_ -> what.run());
    }
}
