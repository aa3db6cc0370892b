package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.internal.LeftOut;

import org.springframework.transaction.support.TransactionOperations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
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
    private final UpdateReports reports;

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
        this.rows = RowTransactions.of(rows, projection, this.log, transactions);
        this.reports = new UpdateReports(reports);
    }

    @Override
    public Map<String, Failure> handle(List<StreamEvent<E>> delivered) {
        return handle(delivered, LeftOut.NOBODY);
    }

    /**
     * The same without the events of some aggregates.
     *
     * @param leftOut is asked who they are, with the first locks where it can be; what it throws
     *     comes out
     */
    public Map<String, Failure> handle(List<StreamEvent<E>> delivered, LeftOut leftOut) {
        try (var _ = LogContext.ofBatch(delivered)) {
            BatchReport report = rows.update(DueByAggregate.delivered(delivered), leftOut);
            report.failed().forEach((id, failure) -> UpdateLog.warn(delivered, id, failure));
            return reports.tell(report).failed();
        }
    }

    /**
     * Applies all events that the event log has and the read model lacks. The same as healing a gap
     * before an event, without the event.
     */
    public BatchReport catchUp(String aggregateId) {
        return reports.tell(rows.update(DueByAggregate.one(aggregateId, Due.toTheEnd())));
    }

    /**
     * Applies all events that the event log has and the read model lacks.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, Failure> catchUp(SortedSet<String> aggregateIds) {
        return failedOf(aggregateIds, Due.toTheEnd());
    }

    /**
     * Replaces what the read model has of the aggregates by what their whole event log says.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, Failure> rebuild(SortedSet<String> aggregateIds) {
        return failedOf(aggregateIds, Due.anew());
    }

    /**
     * The same, and rows of which the event log says nothing are taken away.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, Failure> rebuildOrRemove(SortedSet<String> aggregateIds) {
        return failedOf(aggregateIds, Due.anewOrNothing());
    }

    private Map<String, Failure> failedOf(SortedSet<String> aggregateIds, Due<E> due) {
        BatchReport report = rows.update(DueByAggregate.each(aggregateIds, due));
        return reports.tellAsked(report.withoutInstants()).failed();
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
        return new UnreadableEvents<>(single()).catchUp(records);
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
        return new EventByEvent<>(log, single()).run(aggregateId);
    }

    /** Whether the read model holds that event, once whoever is at its row is done. */
    public boolean holds(String aggregateId, long sequenceNumber) {
        return single().update(aggregateId, Due.nothing())
                        instanceof TransactionResult.Committed<Reached>(Reached row, _)
                && row.to() >= sequenceNumber;
    }

    /**
     * Whether events of others than these get in now: the row of another one is locked and written,
     * in a transaction that is rolled back.
     *
     * @return false also where there is no other row, or the projection writes by itself
     */
    public boolean takesOthers(Set<String> aggregateIds) {
        return rows.takeOthers(aggregateIds, log);
    }

    private SingleRow<E> single() {
        return new SingleRow<>(rows, reports);
    }
}
