package dev.tandem.readmodel.rebuild;

import static dev.tandem.readmodel.failure.SqlState.FOREIGN_KEY_VIOLATION;
import static dev.tandem.readmodel.failure.SqlState.LOCK_NOT_AVAILABLE;
import static dev.tandem.readmodel.failure.SqlState.QUERY_CANCELED;

import dev.tandem.readmodel.failure.SqlState;
import dev.tandem.readmodel.schema.LongStatements;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
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
            return Optional.of(whyNot(e, end));
        }
    }

    /** What the database says of it once more is thrown on. */
    private String whyNot(RuntimeException thrown, RebuildEnd end) {
        return switch (SqlState.of(thrown).orElse("")) {
            case LOCK_NOT_AVAILABLE -> "the tables of %s are in use".formatted(readModel);
            case QUERY_CANCELED ->
                    end.isOver()
                            ? "the time of this call ended while it merged"
                            : "the merge into the tables of %s took too long".formatted(readModel);
            case String state when state.startsWith("23") ->
                    "the rows made beside don't fit in among those that stay (SQL state %s)"
                            .formatted(state);
            default -> throw thrown;
        };
    }

    private Optional<String> merge(RebuildEnd end, TransactionStatus status) {
        LongStatements.allow(jdbc(), LockedTime.ANSWER);
        // each statement has to see what was committed before the lock was free
        jdbc().execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED");
        LockedTime time = new LockedTime(jdbc(), end.left());
        time.bound();
        live.lock();
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
        remove(live.idsWithoutEvents(), "it has no events", end, parts);
        remove(live.idsTakenAway(), "an event took it away", end, parts);
        merge.childrenOut().forEach(time::run);
        merge.rowsIn().forEach(time::run);
        merge.removals().forEach(time::run);
        end.complete();
        merge.beside().drop();
        return Optional.empty();
    }

    private void remove(List<String> ids, String why, RebuildEnd end, TransactionOperations parts) {
        for (String id : ids) {
            try {
                parts.executeWithoutResult(_ -> live.remove(id));
            } catch (RuntimeException e) {
                if (!SqlState.of(e).filter(FOREIGN_KEY_VIOLATION::equals).isPresent()) {
                    throw e;
                }
                end.kept(id, why);
            }
        }
    }

    private JdbcOperations jdbc() {
        return merge.beside().jdbc();
    }
}
