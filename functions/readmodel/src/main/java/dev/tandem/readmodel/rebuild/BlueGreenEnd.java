package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.schema.LongStatements;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The last part of a rebuild beside the live tables: catches up with the aggregates that went on in
 * these until they are few, and merges.
 *
 * @param updaters makes the read model's updater of the rows beside, with the transactions that it
 *     is given
 */
record BlueGreenEnd(
        BesideTables beside,
        String readModel,
        TransactionOperations transactions,
        Function<TransactionOperations, ReadModelUpdater<?>> updaters) {

    private static final Logger LOG = LoggerFactory.getLogger(BlueGreen.class);

    private static final int ATTEMPTS = 10;

    /** So many are caught up with at a time: to find them all rows are compared. */
    private static final int AT_A_TIME = 500;

    /** See {@link RebuildTarget#finish}. */
    Optional<String> run(RebuildEnd end) {
        AheadRows ahead = new AheadRows(beside, readModel);
        LiveRows live = new LiveRows(beside, readModel);
        LockedMerge merge =
                new LockedMerge(ahead, live, new Merge(beside, readModel), updaters, readModel);
        Optional<String> stopped = Optional.empty();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            if (!caughtUp(ahead, end)) {
                return Optional.of(RebuildEnd.outOfTime("while it caught up with the live tables"));
            }
            // asked before the lock too, which others need not wait for
            Optional<String> question = inLongTransaction(() -> live.question(end));
            if (question.isPresent()) {
                return question;
            }
            stopped = merge.run(transactions, end);
            if (stopped.isEmpty() || end.isOver()) {
                break;
            }
            LOG.info("{}; the rebuild of {} tries again", stopped.get(), readModel);
        }
        return stopped.map(why -> why + ": call again to go on");
    }

    /** Whether so few aggregates are behind that the rest can be done behind the lock. */
    private boolean caughtUp(AheadRows ahead, RebuildEnd end) {
        while (!end.isOver()) {
            SortedMap<String, Long> behind = inLongTransaction(() -> ahead.behind(AT_A_TIME));
            if (behind.size() <= LockedMerge.FEW) {
                return true;
            }
            Map<String, Failure> failed =
                    updaters.apply(end.within(transactions))
                            .catchUp(new TreeSet<>(behind.keySet()));
            end.part().checkNotLost();
            end.failed(failed);
            end.inTransaction(() -> ahead.compared(behind));
        }
        return false;
    }

    private <T> T inLongTransaction(Supplier<T> work) {
        return Objects.requireNonNull(
                transactions.<T>execute(_ -> {
                    LongStatements.allow(beside.jdbc(), LockedTime.ANSWER);
                    return work.get();
                }));
    }
}
