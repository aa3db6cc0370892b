package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.selfwriting.SelfWritingProjection;
import dev.tandem.readmodel.update.TransactionResult.Committed;
import dev.tandem.readmodel.update.TransactionResult.RolledBack;

import org.springframework.transaction.support.TransactionOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The Read Model Updater: takes what a stream delivers, at least once and in any order, and brings
 * a read model up to date. It trusts sequence numbers only. An event that the read model holds is
 * skipped, the next one is applied, and before one further on the missing ones are read from the
 * event log.
 *
 * <p>A batch is one SQL transaction. If it fails, each aggregate is tried in one of its own, so
 * that a bad one does not hold back the others; if the database is out of reach, all fail at once.
 *
 * @param <E> the events of the aggregate
 */
public final class ReadModelUpdater<E> implements StreamBatchHandler<E> {

    private final RowTransactions<E> rows;
    private final LoggedEvents<E> log;
    private final Consumer<? super BatchReport> reports;

    /**
     * @param rows where the rows are
     * @param projection what an event means for them
     * @param log where missing events are read
     * @param transactions runs each call in a transaction of its own
     * @param reports is told of each batch after it is done
     */
    public <R> ReadModelUpdater(
            RowStore<R> rows,
            Projection<R, E> projection,
            EventLog<E> log,
            TransactionOperations transactions,
            Consumer<? super BatchReport> reports) {
        this.log = new LoggedEvents<>(log);
        this.rows =
                new RowTransactions<>(
                        new RowUpdate<>(
                                rows,
                                new RowFold<>(
                                        new Fold<>(projection.keptAs(rows::kept)),
                                        this.log,
                                        !(projection instanceof SelfWritingProjection))),
                        new Transactions(transactions));
        this.reports = reports;
    }

    @Override
    public Map<String, Failure> handle(List<StreamEvent<E>> delivered) {
        try (var _ = LogContext.ofBatch(delivered)) {
            BatchReport report = rows.update(Due.delivered(delivered));
            report.failed().forEach((id, failure) -> UpdateLog.warn(delivered, id, failure));
            return told(report).failed();
        }
    }

    /**
     * Applies all events that the event log has and the read model lacks. The same as healing a gap
     * before an event, without the event.
     */
    public BatchReport catchUp(String aggregateId) {
        return told(rows.update(one(aggregateId, Due.toTheEnd())));
    }

    /**
     * Applies all events that the event log has and the read model lacks.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, Failure> catchUp(SortedSet<String> aggregateIds) {
        return told(rows.update(Due.forEach(aggregateIds, Due.toTheEnd())).withoutInstants())
                .failed();
    }

    /**
     * Replaces what the read model has of the aggregates by what their whole event log says.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, Failure> rebuild(SortedSet<String> aggregateIds) {
        return told(rows.update(Due.forEach(aggregateIds, Due.anew())).withoutInstants()).failed();
    }

    /**
     * The same, and rows of which the event log says nothing are taken away.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, Failure> rebuildOrRemove(SortedSet<String> aggregateIds) {
        return told(rows.update(Due.forEach(aggregateIds, Due.anewOrNothing())).withoutInstants())
                .failed();
    }

    /**
     * Whether the event log has anything of that aggregate, be it an event that can't be read.
     *
     * @throws dev.tandem.core.failure.FailureException if the log is out of reach
     */
    public boolean hasEvents(String aggregateId) {
        return log.has(aggregateId);
    }

    /** What the stream could not tell is read from the event log. */
    @Override
    public Map<String, Failure> handleUnreadable(Map<String, Fault> records) {
        Map<String, Failure> failed = new HashMap<>();
        records.forEach((id, record) ->
                failureOf(id, record)
                        .ifPresent(failure -> {
                            UpdateLog.warn(id, failure);
                            failed.put(id, failure);
                        }));
        return failed;
    }

    private Optional<Failure> failureOf(String aggregateId, Fault record) {
        return switch (rows.inOne(one(aggregateId, Due.toTheEnd()))) {
            case RolledBack<List<Reached>>(Failure failure) -> Optional.of(failure);
            case Committed<List<Reached>>(List<Reached> reached, int redone) -> {
                told(BatchReport.of(reached, redone));
                yield record.isAfter(reached.getFirst().to())
                        ? Optional.of(record)
                        : Optional.empty();
            }
        };
    }

    /**
     * How far an aggregate got.
     *
     * @param lastSequenceNumber the last of its events in the read model
     * @param stoppedBy why it is not further; empty where the read model has all that the event log
     *     has
     */
    public record Advance(long lastSequenceNumber, Optional<Failure> stoppedBy) {}

    /**
     * Applies the events that the read model lacks, each in a transaction of its own, up to the
     * first that can't get in: what precedes a poison event gets into the read model.
     */
    public Advance applyOneByOne(String aggregateId) {
        return new EventByEvent<E>(log, due -> step(aggregateId, due)).run(aggregateId);
    }

    private TransactionResult<Reached> step(String aggregateId, Due<E> due) {
        return switch (rows.inOne(one(aggregateId, due))) {
            case RolledBack<List<Reached>>(Failure failure) -> new RolledBack<>(failure);
            case Committed<List<Reached>>(List<Reached> reached, int redone) -> {
                if (!due.delivered().isEmpty()) {
                    told(BatchReport.of(reached, redone));
                }
                yield new Committed<>(reached.getFirst(), redone);
            }
        };
    }

    private static <E> SortedMap<String, Due<E>> one(String aggregateId, Due<E> due) {
        return new TreeMap<>(Map.of(aggregateId, due));
    }

    private BatchReport told(BatchReport report) {
        UpdateLog.tell(report);
        reports.accept(report);
        return report;
    }
}
