package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.failure.SqlState.FOREIGN_KEY_VIOLATION;
import static dev.tandem.readmodel.failure.SqlState.LOCK_NOT_AVAILABLE;
import static dev.tandem.readmodel.failure.SqlState.QUERY_CANCELED;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.failure.SqlState;
import dev.tandem.readmodel.schema.LongStatements;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes rows in tables beside the live ones, while these are read and written, and merges them into
 * the live ones in one transaction: who comes a moment later sees the new rows, and nobody sees a
 * mixture. The live tables themselves stay, with whatever others have built on them.
 *
 * <p>Behind a lock that keeps writers out and lets readers go on, it first catches up with the
 * event log for the aggregates that went on in the live tables meanwhile. A live row is not kept
 * because it is further: one that is ahead of the event log is set back to it.
 */
public final class BlueGreen implements RebuildTarget {

    private static final Logger LOG = LoggerFactory.getLogger(BlueGreen.class);

    /** So few that updaters hardly notice how long they are kept out. */
    private static final int FEW = 50;

    private static final int ATTEMPTS = 10;

    private final JdbcOperations jdbc;
    private final TransactionOperations transactions;
    private final ReadModelTables tables;
    private final String readModel;
    private final Function<TransactionOperations, ReadModelUpdater<?>> updaters;

    /**
     * @param jdbc reaches the database of the read model
     * @param transactions on that database, which can do parts of one by savepoints
     * @param tables what to rebuild
     * @param readModel its name
     * @param updaters makes the read model's updater with the transactions that it is given
     */
    public BlueGreen(
            JdbcOperations jdbc,
            TransactionOperations transactions,
            ReadModelTables tables,
            String readModel,
            Function<TransactionOperations, ReadModelUpdater<?>> updaters) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.tables = tables;
        this.readModel = readModel;
        this.updaters = updaters;
    }

    @Override
    public void prepare() {
        beside().make();
    }

    @Override
    public boolean isPrepared() {
        return beside().areThere();
    }

    @Override
    public void discard() {
        beside().drop();
    }

    @Override
    public Map<String, Failure> rebuild(SortedSet<String> aggregateIds) {
        return updater(transactions).catchUp(aggregateIds);
    }

    @Override
    public Optional<String> finish(RebuildEnd end) {
        Merge merge = new Merge(beside(), readModel);
        Optional<String> stopped = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!caughtUp(merge, end)) {
                return Optional.of(RebuildEnd.outOfTime("while it caught up with the live tables"));
            }
            // asked before the lock too, which others need not wait for
            Optional<String> question = inLongTransaction(() -> question(merge, end));
            if (question.isPresent()) {
                return question;
            }
            stopped = tryToMerge(merge, end);
            if (stopped.isEmpty() || end.isOver()) {
                break;
            }
            LOG.info("{}; the rebuild of {} tries again", stopped.get(), readModel);
        }
        return stopped.map(why -> why + ": call again to go on");
    }

    /** Whether so few aggregates are behind that the rest can be done behind the lock. */
    private boolean caughtUp(Merge merge, RebuildEnd end) {
        while (!end.isOver()) {
            SortedMap<String, Long> behind = inLongTransaction(() -> merge.behind(FEW + 1));
            if (behind.size() <= FEW) {
                return true;
            }
            end.failed(updater(transactions).catchUp(new TreeSet<>(behind.keySet())));
            merge.compared(behind);
        }
        return false;
    }

    private <T> T inLongTransaction(Supplier<T> work) {
        return Objects.requireNonNull(
                transactions.<T>execute(_ -> {
                    LongStatements.allow(jdbc, LockedTime.ANSWER);
                    return work.get();
                }));
    }

    private static Optional<String> question(Merge merge, RebuildEnd end) {
        return end.mayRemove(merge.withoutEvents(), merge.rows());
    }

    private Optional<String> tryToMerge(Merge merge, RebuildEnd end) {
        try {
            return Objects.requireNonNull(
                    transactions.<Optional<String>>execute(status -> {
                        Optional<String> stopped = merge(merge, end, status);
                        if (stopped.isPresent()) {
                            status.setRollbackOnly();
                        }
                        return stopped;
                    }));
        } catch (RuntimeException e) {
            return Optional.of(whyNot(e));
        }
    }

    /** What the database says of it once more is thrown on. */
    private String whyNot(RuntimeException thrown) {
        return switch (SqlState.of(thrown).orElse("")) {
            case LOCK_NOT_AVAILABLE -> "the tables of %s are in use".formatted(readModel);
            case QUERY_CANCELED ->
                    "the merge into the tables of %s took too long".formatted(readModel);
            case String state when state.startsWith("23") ->
                    "the rows made beside don't fit in among those that stay (SQL state %s)"
                            .formatted(state);
            default -> throw thrown;
        };
    }

    private Optional<String> merge(Merge merge, RebuildEnd end, TransactionStatus status) {
        LongStatements.allow(jdbc, LockedTime.ANSWER);
        // each statement has to see what was committed before the lock was free
        jdbc.execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        LockedTime time = new LockedTime(jdbc, end.left());
        time.bound();
        merge.lock();
        time.bound();
        SortedMap<String, Long> behind = merge.behind(FEW + 1);
        if (behind.size() > FEW) {
            return Optional.of("many aggregates went on meanwhile");
        }
        TransactionOperations parts = new SavepointTransactions(status);
        end.failed(updater(parts).catchUp(new TreeSet<>(behind.keySet())));
        Optional<String> question = question(merge, end);
        if (question.isPresent()) {
            return question;
        }
        time.bound();
        removeWithoutEvents(merge, end, parts);
        merge.childrenOut().forEach(time::run);
        merge.rowsIn().forEach(time::run);
        end.complete();
        merge.beside().drop();
        return Optional.empty();
    }

    private void removeWithoutEvents(Merge merge, RebuildEnd end, TransactionOperations parts) {
        for (String id : merge.idsWithoutEvents()) {
            try {
                parts.executeWithoutResult(_ -> merge.remove(id));
            } catch (RuntimeException e) {
                if (!SqlState.of(e).filter(FOREIGN_KEY_VIOLATION::equals).isPresent()) {
                    throw e;
                }
                end.kept(id);
            }
        }
    }

    private ReadModelUpdater<?> updater(TransactionOperations own) {
        return updaters.apply(new SchemaTransactions(own, jdbc, beside().schema()));
    }

    private BesideTables beside() {
        return BesideTables.of(jdbc, tables, readModel);
    }
}
