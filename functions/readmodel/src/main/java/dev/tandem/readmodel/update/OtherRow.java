package dev.tandem.readmodel.update;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tries whether the read model takes anybody's events, by the row of an aggregate that has nothing
 * to do with those that failed.
 *
 * @param rows where it is
 * @param log where its events are
 * @param transactions around it, that are rolled back
 */
record OtherRow<R>(RowStore<R> rows, LoggedEvents<?> log, TransactionOperations transactions) {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelUpdater.class);

    /** The first may be locked by somebody else, or be one that can't get in either. */
    private static final int TRIED = 2;

    /** Whether one that is none of these is locked and written, and its events are read. */
    boolean getsIn(Set<String> these) {
        return others(these).stream().anyMatch(this::isWritten);
    }

    private List<String> others(Set<String> these) {
        try {
            return rows.ids("", these.size() + TRIED).stream()
                    .filter(id -> !these.contains(id))
                    .limit(TRIED)
                    .toList();
        } catch (RuntimeException e) {
            LOG.debug("No other rows are found", e);
            return List.of();
        }
    }

    private boolean isWritten(String id) {
        try {
            log.has(id);
            return Boolean.TRUE.equals(
                    transactions.execute(transaction -> {
                        transaction.setRollbackOnly();
                        Row<R> row = rows.lock(new TreeSet<>(Set.of(id))).get(id);
                        if (row == null || !row.isThere()) {
                            return false;
                        }
                        Row<R> next = row.next(row.lastSequenceNumber() + 1, value -> value);
                        rows.save(List.of(new RowChange<>(row, next)));
                        return true;
                    }));
        } catch (RuntimeException | LinkageError e) {
            LOG.debug("Another row could not be written either", e);
            return false;
        }
    }
}
