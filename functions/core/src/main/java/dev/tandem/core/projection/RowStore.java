package dev.tandem.core.projection;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Reads and writes the rows of a read model in bulk, in the transaction under way. One row here is
 * all that one aggregate has in the read model, over however many tables.
 *
 * @param <R> the rows, immutable
 */
public interface RowStore<R> {

    /**
     * Loads the rows and locks them until the end of the transaction, in the order of the set
     * ({@code SELECT … ORDER BY … FOR UPDATE}).
     *
     * @return by aggregate id; nothing for an aggregate without a row
     */
    Map<String, Loaded<R>> load(SortedSet<String> aggregateIds);

    /**
     * Writes the changes with as few statements as there are tables and kinds of write. A row that
     * was there is changed only where it still has the number that was loaded, and one that was not
     * there is inserted only if there is still none.
     *
     * @param changes at least one, in the order of their ids
     * @throws RuntimeException if one could not be written since another updater was faster
     */
    void save(List<RowChange<R>> changes);

    /**
     * A row and where it is.
     *
     * @param lastSequenceNumber the last event in it
     */
    record Loaded<R>(R row, long lastSequenceNumber) {}
}
