package dev.tandem.readmodel.definition;

import dev.tandem.core.event.NamelessRecord;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.readmodel.park.ParkedAggregates;
import dev.tandem.readmodel.park.ParkedGauge;
import dev.tandem.readmodel.park.ParkedPage;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.park.RecordsSetAside;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.park.RedriveReport;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.jdbc.core.simple.JdbcClient;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What each read model has, however its rows are written. How many wait is told after whatever may
 * have changed it, and now and then.
 *
 * @param updater applies events
 * @param parking does so, and parks who can't go on
 * @param redrive takes up who is parked
 * @param records sets aside what names nobody
 * @param gauge tells how many wait; empty where nobody listens
 * @param reports is told of the aggregates of each batch that come again
 */
record ParkedUpdates<E>(
        ReadModelUpdater<E> updater,
        ParkingUpdater<E> parking,
        Redrive redrive,
        RecordsSetAside records,
        Optional<ParkedGauge> gauge,
        Consumer<Map<String, Failure>> reports)
        implements StreamBatchHandler<E> {

    static <R, E> ParkedUpdates<E> of(
            String name,
            EventHistory<E> events,
            RowStore<R> rows,
            Projection<R, E> projection,
            ReadModels on) {
        AggregateType type = events.type();
        JdbcClient jdbc = on.ownTables();
        var observed = new ObservedReadModel(name, type, on.observer());
        Optional<ParkedGauge> gauge = observed.gauge(on.transactions());
        var updater =
                new ReadModelUpdater<>(
                        rows, projection, events.log(), on.transactions(), observed::updated);
        var parked =
                new ParkedAggregates(
                        jdbc, LaterJdbcClient.of(() -> JdbcClient.create(on.jdbc())), name, type);
        var parking =
                new ParkingUpdater<>(
                        updater,
                        parked,
                        on.maxAttempts(),
                        on.longestLock(),
                        report -> {
                            observed.parked(report);
                            if (!report.parked().isEmpty()) {
                                gauge.ifPresent(ParkedGauge::tell);
                            }
                        });
        return new ParkedUpdates<>(
                updater,
                parking,
                new Redrive(parking, parked),
                new RecordsSetAside(jdbc, name, type, on.maxRecordAttempts()),
                gauge,
                failed -> on.observer().failed(name, type, failed));
    }

    @Override
    public Map<String, Failure> handle(List<StreamEvent<E>> batch) {
        return batch.isEmpty() ? Map.of() : told(parking.handle(batch));
    }

    @Override
    public Map<String, Failure> handleUnreadable(Map<String, Fault> unreadable) {
        return told(parking.handleUnreadable(unreadable));
    }

    /** A database that is away can't be asked. */
    private Map<String, Failure> told(Map<String, Failure> failed) {
        reports.accept(failed);
        if (failed.values().stream().noneMatch(OutOfReach.class::isInstance)) {
            gauge.ifPresent(ParkedGauge::tellNowAndThen);
        }
        return failed;
    }

    @Override
    public List<NamelessRecord> setAside(List<NamelessRecord> nameless) {
        List<NamelessRecord> comeAgain = records.setAside(nameless);
        if (comeAgain.size() < nameless.size()) {
            gauge.ifPresent(ParkedGauge::tell);
        }
        return comeAgain;
    }

    QueryResult<ParkedPage> listParked(ListParked request) {
        return redrive.list(request);
    }

    QueryResult<RedriveReport> takeUp(RedriveRequest request) {
        QueryResult<RedriveReport> report = redrive.redrive(request);
        gauge.ifPresent(ParkedGauge::tell);
        return report;
    }
}
