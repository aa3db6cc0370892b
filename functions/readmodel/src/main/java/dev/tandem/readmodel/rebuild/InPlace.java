package dev.tandem.readmodel.rebuild;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Rebuilds the live tables: each aggregate's rows are replaced in one transaction, so that a reader
 * sees the old ones or the new ones. Rows without events go at the end.
 *
 * @param updaters makes the read model's updater with the transactions that it is given
 * @param transactions on the database of the read model
 * @param rows its rows
 */
public record InPlace(
        Function<TransactionOperations, ReadModelUpdater<?>> updaters,
        TransactionOperations transactions,
        RowStore<?> rows)
        implements RebuildTarget {

    private static final int PAGE = 1_000;

    /** A transaction's worth: other updaters wait for its locks. */
    private static final int CHUNK = 50;

    @Override
    public void prepare() {}

    @Override
    public boolean isPrepared() {
        return true;
    }

    @Override
    public void discard() {}

    @Override
    public Map<String, Failure> rebuild(
            SortedSet<String> aggregateIds, UnaryOperator<TransactionOperations> held) {
        return updaters.apply(held.apply(transactions)).rebuild(aggregateIds);
    }

    @Override
    public Optional<String> finish(RebuildEnd end) {
        if (!lookedAtAll(end)) {
            return Optional.of(
                    RebuildEnd.outOfTime("while rows were looked at for whether they have events"));
        }
        RebuildRows looked = end.rows();
        List<String> gone = looked.withoutEvents();
        Optional<String> question = end.mayRemove(gone.size(), looked.seen());
        if (question.isPresent()) {
            return question;
        }
        for (int from = 0; from < gone.size(); from += CHUNK) {
            if (end.isOver()) {
                return Optional.of(RebuildEnd.outOfTime("while rows without events were removed"));
            }
            remove(gone.subList(from, Math.min(from + CHUNK, gone.size())), end);
        }
        end.inTransaction(rows::allMadeAnew);
        end.complete();
        return Optional.empty();
    }

    private boolean lookedAtAll(RebuildEnd end) {
        Predicate<String> isDoubtful = end.others(rows);
        ReadModelUpdater<?> updater = updaters.apply(transactions);
        while (!end.isOver()) {
            List<String> page = rows.ids(end.rows().after(), PAGE);
            if (page.isEmpty()) {
                return true;
            }
            end.looked(
                    page.getLast(),
                    page.size(),
                    page.stream()
                            .filter(id -> isDoubtful.test(id) && !updater.hasEvents(id))
                            .toList());
        }
        return false;
    }

    private void remove(List<String> aggregateIds, RebuildEnd end) {
        ReadModelUpdater<?> updater = updaters.apply(end.within(transactions));
        Map<String, Failure> failures = updater.rebuildOrRemove(new TreeSet<>(aggregateIds));
        end.part().checkNotLost();
        end.failed(failures);
        failures.forEach((id, failure) -> {
            if (isReferredTo(id, failure, updater)) {
                end.kept(id, "it has no events");
            }
        });
    }

    /** What has got events meanwhile was made anew, and failed of its own. */
    private static boolean isReferredTo(String id, Failure failure, ReadModelUpdater<?> updater) {
        return failure instanceof Fault(_, FaultReason reason, _)
                && reason == FaultReason.CONSTRAINT_VIOLATED
                && !updater.hasEvents(id);
    }
}
