package dev.tandem.core.projection;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Keeps the rows of a read model, in bulk.
 *
 * @param <R> what one aggregate has in it, over however many tables, immutable
 */
public interface RowStore<R> {

    /**
     * Reads the rows and locks them until the end of the transaction under way, in the order of the
     * set ({@code SELECT … ORDER BY … FOR UPDATE}): with one statement a table, the one with the
     * sequence numbers first and its children behind its lock.
     *
     * @return by aggregate id; nothing for an aggregate without a row
     * @throws UnreadableRowException if one of them is there and can't be read: they are locked
     *     nevertheless
     */
    Map<String, Row<R>> lock(SortedSet<String> aggregateIds);

    /**
     * Reads the rows as they were at one moment, without a lock: by one statement, or in a
     * transaction of its own that is read-only and {@code REPEATABLE READ}.
     *
     * @return by aggregate id; nothing for an aggregate without a row
     * @throws UnreadableRowException if one of them is there and can't be read
     */
    Map<String, Row<R>> read(SortedSet<String> aggregateIds);

    /**
     * The aggregates that have a row, in the order of the characters' codes, without a lock.
     *
     * @param after where to go on; empty to begin
     * @param limit at most so many, from 1; fewer only on the last page
     */
    List<String> ids(String after, int limit);

    /**
     * The aggregates whose row an event took away, as far as the store remembers them, in the same
     * order. A rebuild does without them, and looks for events of more rows then.
     *
     * @param after where to go on; empty to begin
     * @param limit at most so many, from 1; fewer only on the last page
     */
    default List<String> goneIds(String after, int limit) {
        return List.of();
    }

    /**
     * The value as it comes back from here, where that is less exact than Java's: a time of
     * PostgreSQL has microseconds. Whatever else would come back as another value must not be
     * saved.
     */
    default R kept(R value) {
        return value;
    }

    /**
     * Writes the changes in the transaction under way, with as few statements as there are tables
     * and kinds of write. A row that was there is changed only where it still has the number that
     * was read, and one that was not there is inserted only if there is still none. A row that is
     * not to be there any more is taken away with all that belongs to it.
     *
     * @param changes at least one, in the order of their ids
     * @throws StaleRowException if another updater was faster: nothing of the transaction may stay
     */
    void save(List<RowChange<R>> changes);

    /**
     * Told in the transaction under way, after {@link #save}, of rows that were made anew of all
     * their events, changed or not: what is kept beside them is made anew as well.
     */
    default void madeAnew(List<Row<R>> rows) {}

    /** Told in the transaction under way that all rows were made anew, by a rebuild in place. */
    default void allMadeAnew() {}
}
