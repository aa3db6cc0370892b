package dev.tandem.readmodel.row;

import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.StaleRowException;

import java.util.List;
import java.util.Set;

/** Checks the row counts of a guarded batch of statements. */
public final class Guard {

    private Guard() {}

    /**
     * Each statement of the batch must have written its one row.
     *
     * @param counts what {@code batchUpdate} answered. The driver must count: with {@code
     *     reWriteBatchedInserts=true} it answers −2 for each, which is no proof
     * @param changes what was written, in the same order
     * @throws StaleRowException if another updater was faster
     */
    public static void check(int[] counts, List<? extends RowChange<?>> changes) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalStateException(
                        "the driver does not count rows (%s): set reWriteBatchedInserts=false"
                                .formatted(counts[i]));
            }
            if (counts[i] != 1) {
                throw new StaleRowException(changes.get(i));
            }
        }
    }

    /**
     * Each change must have written its row.
     *
     * @param written the aggregates whose rows were, as {@code RETURNING} tells
     * @param changes what was to be written
     * @throws StaleRowException if another updater was faster
     */
    public static void check(Set<String> written, List<? extends RowChange<?>> changes) {
        for (RowChange<?> change : changes) {
            if (!written.contains(change.aggregateId())) {
                throw new StaleRowException(change);
            }
        }
    }
}
