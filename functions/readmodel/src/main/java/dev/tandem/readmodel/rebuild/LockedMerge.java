package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.schema.LongStatements;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The one transaction that brings what was made beside into the live tables, behind their locks: it
 * catches up with the few aggregates that went on meanwhile, takes away what has no events, and
 * merges.
 *
 * @param ahead what is to be caught up with
 * @param live what has no events
 * @param merge the statements
 * @param updaters makes the read model's updater of the rows beside, with the transactions that it
 *     is given
 * @param readModel its name
 */
record LockedMerge(
        AheadRows ahead,
        LiveRows live,
        Merge merge,
        Function<TransactionOperations, ReadModelUpdater<?>> updaters,
        String readModel) {

    /** So few that updaters hardly notice how long they are kept out. */
    static final int FEW = 50;

    /**
     * Merges.
     *
     * @return why it could not be done, and was rolled back; empty if it was done
     */
    Optional<String> run(TransactionOperations transactions, RebuildEnd end) {
        try {
            return Objects.requireNonNull(
                    transactions.<Optional<String>>execute(status -> {
                        Optional<String> stopped = merge(end, status);
                        if (stopped.isPresent()) {
                            status.setRollbackOnly();
                        }
                        return stopped;
                    }));
        } catch (RuntimeException e) {
            return Optional.of(new MergeRefusal(readModel, end).why(e));
        }
    }

    private Optional<String> merge(RebuildEnd end, TransactionStatus status) {
        LongStatements.allow(jdbc(), LockedTime.ANSWER);
        // each statement has to see what was committed before the lock was free
        jdbc().execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        LockedTime time = new LockedTime(jdbc(), end.left());
        time.bound();
        LiveTables tables = new LiveTables(merge.beside());
        tables.lock();
        time.bound();
        SortedMap<String, Long> behind = ahead.behind(FEW + 1);
        if (behind.size() > FEW) {
            return Optional.of("many aggregates went on meanwhile");
        }
        TransactionOperations parts = new SavepointTransactions(status);
        end.failed(updaters.apply(parts).catchUp(new TreeSet<>(behind.keySet())));
        Optional<String> question = live.question(end);
        if (question.isPresent()) {
            return question;
        }
        time.bound();
        LiveRemoval removal = new LiveRemoval(tables, parts, end);
        removal.remove(live.idsWithoutEvents(), "it has no events");
        removal.remove(live.idsTakenAway(), "an event took it away");
        merge.childrenOut().forEach(time::run);
        merge.rowsIn().forEach(time::run);
        merge.removals().forEach(time::run);
        end.complete();
        new BesideDefinition(merge.beside()).drop();
        return Optional.empty();
    }

    private JdbcOperations jdbc() {
        return merge.beside().jdbc();
    }
}
