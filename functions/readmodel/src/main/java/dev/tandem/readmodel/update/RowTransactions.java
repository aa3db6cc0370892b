package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.LeftOut;
import dev.tandem.readmodel.internal.TripTransactions;
import dev.tandem.readmodel.selfwriting.SelfWritingProjection;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Updates rows in transactions.
 *
 * @param rows the routine
 * @param transactions around it
 */
record RowTransactions<E>(RowUpdate<?, E> rows, Transactions transactions) {

    static <R, E> RowTransactions<E> of(
            RowStore<R> rows,
            Projection<R, E> projection,
            LoggedEvents<E> log,
            TransactionOperations transactions) {
        return new RowTransactions<>(
                new RowUpdate<>(
                        rows,
                        new RowFold<>(
                                new Fold<>(projection.keptAs(rows::kept)),
                                log,
                                !(projection instanceof SelfWritingProjection))),
                new Transactions(transactions));
    }

    /** Whether those of others can be written; what writes by itself can't be tried. */
    boolean takeOthers(Set<String> these, LoggedEvents<E> log) {
        return rows.fold().isPure()
                && new OtherRow<>(rows.rows(), log, transactions.sql()).getsIn(these);
    }

    /**
     * Brings what is due into the rows: in one transaction, or else with one for each aggregate.
     */
    BatchReport update(SortedMap<String, Due<E>> due) {
        return due.isEmpty() ? BatchReport.NOTHING : reported(due, inOne(due));
    }

    /**
     * The same without those that are left out: who they are is asked with the first locks, or
     * before them where there may be some.
     */
    BatchReport update(SortedMap<String, Due<E>> due, LeftOut leftOut) {
        if (due.isEmpty()) {
            return BatchReport.NOTHING;
        }
        return transactions
                .trips()
                .filter(_ -> !leftOut.isLikely())
                .map(trips -> update(due, leftOut, trips))
                .orElseGet(() ->
                        update(
                                DueByAggregate.without(
                                        leftOut.among(DueByAggregate.ids(due)), due)));
    }

    private BatchReport update(
            SortedMap<String, Due<E>> due, LeftOut leftOut, TripTransactions trips) {
        LeftOutOnce once = new LeftOutOnce(leftOut);
        TransactionResult<List<Reached>> inOne =
                transactions.begin(trips, first -> rows.apply(due, first, once));
        if (inOne instanceof RolledBack<List<Reached>>) {
            var others = DueByAggregate.without(once.among(DueByAggregate.ids(due)), due);
            // those that are left out may be the reason
            return others.size() < due.size() ? update(others) : reported(due, inOne);
        }
        return reported(due, inOne);
    }

    private BatchReport reported(
            SortedMap<String, Due<E>> due, TransactionResult<List<Reached>> inOne) {
        return switch (inOne) {
            case Committed<List<Reached>>(List<Reached> reached, int redone) ->
                    BatchReport.of(reached, redone);
            case RolledBack<List<Reached>>(Failure failure) ->
                    due.size() == 1 || isDatabaseAway(failure)
                            ? BatchReport.failed(due.keySet(), failure)
                            : updateOneByOne(due, failure);
        };
    }

    /**
     * @param failure why they did not get in together
     */
    private BatchReport updateOneByOne(SortedMap<String, Due<E>> due, Failure failure) {
        BatchReport report = BatchReport.NOTHING;
        LogOutage outage = new LogOutage();
        LockWait locks = new LockWait();
        locks.met(failure);
        for (String id : due.keySet()) {
            switch (during(outage).inOne(new TreeMap<>(Map.of(id, due.get(id))), locks)) {
                case Committed<List<Reached>>(List<Reached> reached, int redone) -> {
                    reached.forEach(outage::met);
                    report = report.plus(BatchReport.of(reached, redone));
                }
                case RolledBack<List<Reached>>(Failure own) -> {
                    outage.met(own);
                    locks.met(own);
                    if (isDatabaseAway(own)) {
                        return report.plus(BatchReport.failed(due.tailMap(id).keySet(), own));
                    }
                    report = report.plus(BatchReport.failed(List.of(id), own));
                }
            }
        }
        return report;
    }

    /** The same in one transaction, or not at all. */
    TransactionResult<List<Reached>> inOne(SortedMap<String, Due<E>> due) {
        return inOne(due, new LockWait());
    }

    private TransactionResult<List<Reached>> inOne(SortedMap<String, Due<E>> due, LockWait locks) {
        return transactions
                .trips()
                .map(trips ->
                        transactions.begin(
                                trips,
                                first -> rows.apply(due, locks.bound(first), LeftOut.NOBODY)))
                .orElseGet(() -> transactions.run(() -> rows.apply(due)));
    }

    /** The same, which asks the event log no more once it is out of reach for all. */
    RowTransactions<E> during(LogOutage outage) {
        return outage.forAll()
                .map(away -> new RowTransactions<>(rows.withoutLog(away), transactions))
                .orElse(this);
    }

    private static boolean isDatabaseAway(Failure failure) {
        return failure instanceof OutOfReach(Store store, _, _) && store == Store.READ_MODEL;
    }
}
