package dev.tandem.readmodel.row;

import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.failure.FaultReason;

import java.util.OptionalLong;

/** What is wrong with rows that a table does not give back as they are: the projection's fault. */
final class RowFault {

    private RowFault() {}

    /**
     * A column may be of a type that keeps less: it would be {@code row_drift} for ever.
     *
     * @param where in the row; empty for all of it
     */
    static FailureException lost(String table, String aggregateId, String where) {
        return failure(
                "the row of %s comes back from the table %s as another one%s: give its column a type that keeps the value, or round it in the projection"
                        .formatted(aggregateId, table, where.isEmpty() ? "" : ", at " + where));
    }

    /** The first component of a row is not the id of its aggregate, or is that in other letters. */
    static FailureException otherKey(String table, String key) {
        return failure(
                "a row of the table %s has the key %s, which is the id of no aggregate that was asked for: the first component must be the id, and an id be written as the column writes it"
                        .formatted(table, key));
    }

    private static FailureException failure(String text) {
        return new FailureException(
                new Fault(OptionalLong.empty(), FaultReason.PROJECTION_FAILED, text));
    }
}
