package dev.tandem.readmodel.update;

import java.util.SortedSet;

/**
 * What events are projected to, and how far it is for each aggregate. {@link
 * dev.tandem.readmodel.row.RowBuffer} is one over rows that are read and written in bulk; a
 * projection that writes by itself needs one that only keeps the numbers.
 */
@FunctionalInterface
public interface ReadModel {

    /**
     * Locks the aggregates, in the order of the set, so that updaters that share some can't block
     * each other for ever; takes each of them forward; writes where it is then. All in the
     * transaction under way, which the updater has begun.
     *
     * <p>The write is guarded by the number that was loaded: two updaters may meet at an aggregate
     * that has nothing to lock yet.
     *
     * @param aggregateIds whose events there are
     * @param advance to be called once for each of them
     * @throws org.springframework.dao.ConcurrencyFailureException if another updater was faster:
     *     the updater rolls back and begins again
     */
    void advance(SortedSet<String> aggregateIds, Advance advance);

    /**
     * As {@link #advance}, but as if the read model held nothing of the aggregates: what is there
     * is replaced, in the same transaction, so that nobody sees it missing.
     *
     * @throws UnsupportedOperationException unless overridden: such a read model is rebuilt beside
     *     the live one
     */
    default void beginAnew(SortedSet<String> aggregateIds, Advance advance) {
        throw new UnsupportedOperationException(
                "this read model can't be rebuilt in place: rebuild it blue-green");
    }

    /** Applies the events that an aggregate's part of the read model lacks. */
    @FunctionalInterface
    interface Advance {

        /**
         * Takes one aggregate forward.
         *
         * @param aggregateId whose events
         * @param lastSequenceNumber the last event that the read model holds; 0 for none
         * @return the last event that it holds now
         */
        long from(String aggregateId, long lastSequenceNumber);
    }
}
