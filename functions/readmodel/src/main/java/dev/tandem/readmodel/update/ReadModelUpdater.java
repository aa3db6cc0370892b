package dev.tandem.readmodel.update;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.observe.log.LogContext;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionOperations;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * The Read Model Updater: takes what a stream delivers, at least once and in any order, and brings
 * a projection's read model up to date. It trusts sequence numbers only. An event that the read
 * model holds is skipped, the next one is applied, and before one further on the missing ones are
 * read from the event log.
 *
 * <p>A batch is one SQL transaction. If it fails, each aggregate is tried in one of its own, so
 * that a bad one does not hold back the others; if the database is out of reach, all fail at once.
 *
 * @param <E> the events of the aggregate
 */
public final class ReadModelUpdater<E> implements StreamBatchHandler<E> {

    private static final Logger LOG = LoggerFactory.getLogger(ReadModelUpdater.class);

    /** A row can be met unlocked only before its first event, so the second try finds it. */
    private static final int ATTEMPTS = 5;

    private final ReadModel readModel;
    private final Consumer<? super StreamEvent<E>> projection;
    private final EventLog<E> log;
    private final TransactionOperations transactions;
    private final Consumer<? super BatchReport> reports;

    /**
     * @param readModel what the projection writes to
     * @param projection what an event means for the read model; called in order, each event once
     *     for each transaction that commits
     * @param log where missing events are read
     * @param transactions runs each call in a transaction of its own
     * @param reports is told of each batch after it is done
     */
    public ReadModelUpdater(
            ReadModel readModel,
            Consumer<? super StreamEvent<E>> projection,
            EventLog<E> log,
            TransactionOperations transactions,
            Consumer<? super BatchReport> reports) {
        this.readModel = readModel;
        this.projection = projection;
        this.log = log;
        this.transactions = transactions;
        this.reports = reports;
    }

    @Override
    public Map<String, RuntimeException> handle(List<StreamEvent<E>> delivered) {
        Batch<E> batch = Batch.of(delivered);
        try (var _ = LogContext.ofBatch(delivered)) {
            BatchReport report =
                    update(batch.ids(), (ids, pass) -> readModel.advance(ids, pass.through(batch)));
            report.failed().forEach((id, reason) -> warn(batch, id, reason));
            tell(report);
            return report.failed();
        }
    }

    /**
     * Applies all events that the event log has and the read model lacks. The same as healing a gap
     * before an event, without the event.
     *
     * @throws RuntimeException why it could not be done; the read model is as before then
     */
    public BatchReport catchUp(String aggregateId) {
        BatchReport report = inTransaction(new TreeSet<>(List.of(aggregateId)), this::toTheEnd);
        tell(report);
        return report;
    }

    /**
     * Applies all events that the event log has and the read model lacks.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     */
    public Map<String, RuntimeException> catchUp(SortedSet<String> aggregateIds) {
        BatchReport report = update(aggregateIds, this::toTheEnd).withoutInstants();
        tell(report);
        return report.failed();
    }

    /**
     * Replaces what the read model has of the aggregates by what their whole event log says.
     *
     * @return the aggregates for which it could not be done, and why; these are as before
     * @throws UnsupportedOperationException if the {@linkplain ReadModel#beginAnew read model}
     *     can't
     */
    public Map<String, RuntimeException> beginAnew(SortedSet<String> aggregateIds) {
        BatchReport report =
                update(aggregateIds, (ids, pass) -> readModel.beginAnew(ids, pass::toTheEnd))
                        .withoutInstants();
        tell(report);
        return report.failed();
    }

    private void toTheEnd(SortedSet<String> ids, Pass<E> pass) {
        readModel.advance(ids, pass::toTheEnd);
    }

    /** What the stream could not tell is read from the event log. */
    @Override
    public Map<String, RuntimeException> handleUnreadable(
            Map<String, UnreadableEventException> records) {
        Map<String, RuntimeException> failed = new HashMap<>();
        records.forEach((id, record) -> {
            try {
                catchUp(id);
                if (lastSequenceNumber(id) < record.sequenceNumber()) {
                    throw record;
                }
            } catch (RuntimeException e) {
                LOG.warn("{}: can't be read: {}", id, Reason.of(e));
                failed.put(id, e);
            }
        });
        return failed;
    }

    /**
     * Applies the events that the read model lacks, each in a transaction of its own, up to the one
     * that can't be: what comes before a poison event gets into the read model.
     *
     * @throws RuntimeException if it stopped at something that is no {@linkplain AggregateFault
     *     fault of the aggregate}
     */
    public Progress stepToPoison(String aggregateId) {
        Optional<Poison> poison =
                new Steps<>(log, this::lastSequenceNumber, this::step).toPoison(aggregateId);
        return new Progress(lastSequenceNumber(aggregateId), poison);
    }

    /**
     * How far an aggregate got.
     *
     * @param lastSequenceNumber the last of its events in the read model
     * @param poison the event that could not be applied; empty where all were
     */
    public record Progress(long lastSequenceNumber, Optional<Poison> poison) {}

    private long lastSequenceNumber(String aggregateId) {
        AtomicLong last = new AtomicLong();
        inTransaction(
                new TreeSet<>(List.of(aggregateId)),
                (ids, _) ->
                        readModel.advance(
                                ids,
                                (_, reached) -> {
                                    last.set(reached);
                                    return reached;
                                }));
        return last.get();
    }

    private void step(StreamEvent<E> event) {
        Batch<E> batch = Batch.of(List.of(event));
        tell(
                inTransaction(
                        batch.ids(), (ids, pass) -> readModel.advance(ids, pass.through(batch))));
    }

    /** What is done with some aggregates in a transaction. */
    private interface Work<E> {
        void on(SortedSet<String> ids, Pass<E> pass);
    }

    private BatchReport update(SortedSet<String> ids, Work<E> work) {
        if (ids.isEmpty()) {
            return BatchReport.NOTHING;
        }
        try {
            return inTransaction(ids, work);
        } catch (UnsupportedOperationException e) {
            throw e;
        } catch (RuntimeException e) {
            return ids.size() == 1 || Outage.isBehind(e)
                    ? BatchReport.failed(ids, e)
                    : updateOneByOne(ids, work);
        }
    }

    private BatchReport updateOneByOne(SortedSet<String> ids, Work<E> work) {
        BatchReport report = BatchReport.NOTHING;
        for (String id : ids) {
            try {
                report = report.plus(inTransaction(new TreeSet<>(List.of(id)), work));
            } catch (RuntimeException e) {
                if (Outage.isBehind(e)) {
                    return report.plus(BatchReport.failed(ids.tailSet(id), e));
                }
                report = report.plus(BatchReport.failed(List.of(id), e));
            }
        }
        return report;
    }

    private BatchReport inTransaction(SortedSet<String> ids, Work<E> work) {
        for (int redone = 0; ; redone++) {
            Pass<E> pass = new Pass<>(projection, log);
            try {
                transactions.executeWithoutResult(_ -> work.on(ids, pass));
                return pass.report(redone);
            } catch (RuntimeException e) {
                if (redone + 1 == ATTEMPTS || !isRace(e)) {
                    throw e;
                }
                LOG.debug("{}: another updater was faster, once more", ids);
            }
        }
    }

    private static boolean isRace(RuntimeException e) {
        return Causes.first(ConcurrencyFailureException.class, e).isPresent();
    }

    private void tell(BatchReport report) {
        if (report.isTrouble()) {
            LOG.info(
                    "a batch with trouble: {} applied, {} of them missing and read from the event"
                            + " log; {} skipped; {} transactions redone; {} aggregates failed",
                    report.applied(),
                    report.healed(),
                    report.skipped(),
                    report.redone(),
                    report.failed().size());
        }
        reports.accept(report);
    }

    private static <E> void warn(Batch<E> batch, String aggregateId, RuntimeException reason) {
        List<StreamEvent<E>> events = batch.eventsOf(aggregateId);
        try (var _ = LogContext.ofBatch(behind(reason, events))) {
            LOG.warn(
                    "{}: events from {} on are not in the read model: {}",
                    aggregateId,
                    events.getFirst().sequenceNumber(),
                    Reason.of(reason));
        }
    }

    /** The event that the projection failed at, if it was in the batch; else all of them. */
    private static <E> List<StreamEvent<E>> behind(
            RuntimeException reason, List<StreamEvent<E>> events) {
        return reason instanceof ProjectionFailedException failed
                ? events.stream()
                        .filter(event -> event.sequenceNumber() == failed.sequenceNumber())
                        .findFirst()
                        .map(List::of)
                        .orElse(events)
                : events;
    }
}
