package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;

import java.util.Map;

/** Aggregates' own faults, which hold back nobody else: anything else ends the call. */
record AggregateFaults(RebuildFailures failures) {

    /**
     * These could not be rebuilt.
     *
     * @throws FailureException if one of them is not to blame for it
     */
    void remember(Map<String, Failure> failed) {
        failed.forEach((id, failure) -> {
            if (!(failure instanceof Fault)) {
                throw new FailureException(failure);
            }
            failures.add(id, failure.text());
        });
    }
}
