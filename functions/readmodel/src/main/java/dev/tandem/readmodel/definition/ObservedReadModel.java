package dev.tandem.readmodel.definition;

import dev.tandem.core.store.AggregateType;
import dev.tandem.readmodel.internal.TripTransactions;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedGauge;
import dev.tandem.readmodel.update.BatchReport;

import java.time.InstantSource;
import java.util.Optional;

/**
 * What is told of a read model and one kind of aggregate in it.
 *
 * @param name of the read model
 * @param observer is told
 */
record ObservedReadModel(String name, AggregateType type, ReadModelObserver observer) {

    void updated(BatchReport report) {
        observer.updated(name, type, report);
    }

    void parked(ParkReport report) {
        observer.parked(name, type, report);
    }

    /** What counts how many wait; empty where nobody listens. */
    Optional<ParkedGauge> gauge(TripTransactions transactions) {
        return ReadModelObserver.NONE.equals(observer)
                ? Optional.empty()
                : Optional.of(
                        new ParkedGauge(
                                transactions,
                                name,
                                type,
                                InstantSource.system(),
                                now -> observer.parkedNow(name, type, now)));
    }
}
