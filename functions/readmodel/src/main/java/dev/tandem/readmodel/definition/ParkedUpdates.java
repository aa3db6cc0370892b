package dev.tandem.readmodel.definition;

import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.readmodel.park.ParkedAggregates;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.park.RecordsSetAside;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What each read model has, however its rows are written.
 *
 * @param updater applies events
 * @param parking does so, and parks who can't go on
 * @param redrive takes up who is parked
 * @param records sets aside what names nobody
 */
record ParkedUpdates<E>(
        ReadModelUpdater<E> updater,
        ParkingUpdater<E> parking,
        Redrive redrive,
        RecordsSetAside records) {

    static <R, E> ParkedUpdates<E> of(
            String name,
            EventHistory<E> events,
            RowStore<R> rows,
            Projection<R, E> projection,
            ReadModels on) {
        AggregateType type = events.type();
        var updater =
                new ReadModelUpdater<>(
                        rows,
                        projection,
                        events.log(),
                        on.transactions(),
                        report -> on.observer().updated(name, type, report));
        JdbcClient jdbc = JdbcClient.create(on.jdbc());
        var parked = new ParkedAggregates(jdbc, name, type);
        var parking =
                new ParkingUpdater<>(
                        updater,
                        parked,
                        on.maxAttempts(),
                        report -> on.observer().parked(name, type, report));
        return new ParkedUpdates<>(
                updater,
                parking,
                new Redrive(parking, parked),
                new RecordsSetAside(jdbc, name, type, on.maxRecordAttempts()));
    }
}
