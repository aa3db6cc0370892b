package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Events that could not be read off the stream: what the stream can't tell, the event log does. */
record UnreadableEvents<E>(SingleRow<E> row) {

    /** Those whose event is not in the read model now, and why. */
    Map<String, Failure> catchUp(Map<String, Fault> records) {
        Map<String, Failure> failed = new HashMap<>();
        LogOutage outage = new LogOutage();
        records.forEach((id, record) ->
                failureOf(id, record, outage)
                        .ifPresent(failure -> {
                            UpdateLog.warn(id, failure);
                            failed.put(id, failure);
                        }));
        return failed;
    }

    private Optional<Failure> failureOf(String aggregateId, Fault record, LogOutage outage) {
        return switch (row.during(outage).update(aggregateId, Due.toTheEnd())) {
            case RolledBack<Reached>(Failure failure) -> {
                outage.met(failure);
                yield Optional.of(failure);
            }
            case Committed<Reached>(Reached reached, _) -> {
                outage.met(reached);
                yield record.isAfter(reached.to()) ? Optional.of(record) : Optional.empty();
            }
        };
    }
}
