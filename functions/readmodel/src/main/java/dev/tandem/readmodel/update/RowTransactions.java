package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Updates rows in transactions.
 *
 * @param rows the routine
 * @param transactions around it
 */
record RowTransactions<E>(RowUpdate<?, E> rows, Transactions transactions) {

    /**
     * Brings what is due into the rows: in one transaction, or else with one for each aggregate.
     */
    BatchReport update(SortedMap<String, Due<E>> due) {
        if (due.isEmpty()) {
            return BatchReport.NOTHING;
        }
        return switch (inOne(due)) {
            case Committed<List<Reached>>(List<Reached> reached, int redone) ->
                    BatchReport.of(reached, redone);
            case RolledBack<List<Reached>>(Failure failure) ->
                    due.size() == 1 || isDatabaseAway(failure)
                            ? BatchReport.failed(due.keySet(), failure)
                            : updateOneByOne(due);
        };
    }

    private BatchReport updateOneByOne(SortedMap<String, Due<E>> due) {
        BatchReport report = BatchReport.NOTHING;
        for (String id : due.keySet()) {
            switch (inOne(new TreeMap<>(Map.of(id, due.get(id))))) {
                case Committed<List<Reached>>(List<Reached> reached, int redone) ->
                        report = report.plus(BatchReport.of(reached, redone));
                case RolledBack<List<Reached>>(Failure failure) -> {
                    if (isDatabaseAway(failure)) {
                        return report.plus(BatchReport.failed(due.tailMap(id).keySet(), failure));
                    }
                    report = report.plus(BatchReport.failed(List.of(id), failure));
                }
            }
        }
        return report;
    }

    /** The same in one transaction, or not at all. */
    TransactionResult<List<Reached>> inOne(SortedMap<String, Due<E>> due) {
        return transactions.run(() -> rows.apply(due));
    }

    private static boolean isDatabaseAway(Failure failure) {
        return failure instanceof OutOfReach(Store store, _, _) && store == Store.READ_MODEL;
    }
}
