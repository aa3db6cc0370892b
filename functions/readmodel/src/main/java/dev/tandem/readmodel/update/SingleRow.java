package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import java.util.List;

/** Updates the row of one aggregate, in a transaction of its own. */
record SingleRow<E>(RowTransactions<E> rows, UpdateReports reports) {

    /** The same, which asks the event log no more once it is out of reach for all. */
    SingleRow<E> during(LogOutage outage) {
        return new SingleRow<>(rows.during(outage), reports);
    }

    /** Brings what is due into the row, and tells of it unless nothing was. */
    TransactionResult<Reached> update(String aggregateId, Due<E> due) {
        return switch (rows.inOne(DueByAggregate.one(aggregateId, due))) {
            case RolledBack<List<Reached>>(Failure failure) -> new RolledBack<>(failure);
            case Committed<List<Reached>>(List<Reached> reached, int redone) -> {
                if (!due.readsNothing()) {
                    reports.tell(BatchReport.of(reached, redone));
                }
                yield new Committed<>(reached.getFirst(), redone);
            }
        };
    }
}
