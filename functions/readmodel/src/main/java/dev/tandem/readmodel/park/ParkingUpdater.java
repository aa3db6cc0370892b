package dev.tandem.readmodel.park;

import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.readmodel.park.BatchWithoutParked.Work;
import dev.tandem.readmodel.update.ReadModelUpdater;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A {@link ReadModelUpdater} that no event can stop: an aggregate whose events fail again and again
 * is parked at the one that can't get into the read model. Its later events wait in the event log,
 * which has them all; every other aggregate goes on. {@link Redrive} takes it up again.
 *
 * <p>What is no {@link Fault}, a database that is down for instance, is reported as it is and parks
 * nothing, unless one aggregate alone meets it again and again while others get in: those of its
 * batches or, where it is alone in these, another one whose row is written by way of trial; rows
 * that somebody else has locked do so after a time. A projection that fails for most aggregates
 * parks nobody either.
 *
 * @param <E> the events of the aggregate
 */
public final class ParkingUpdater<E> implements StreamBatchHandler<E> {

    private static final Duration LONGEST_LOCK = Duration.ofMinutes(10);

    private final ReadModelUpdater<E> updater;
    private final ParkedAggregates parked;
    private final TakingUp takingUp;
    private final Parking parking;
    private final Consumer<? super ParkReport> reports;

    /** The same, where rows may be locked for ten minutes. */
    public ParkingUpdater(
            ReadModelUpdater<E> updater,
            ParkedAggregates parked,
            int maxAttempts,
            Consumer<? super ParkReport> reports) {
        this(updater, parked, maxAttempts, LONGEST_LOCK, reports);
    }

    /**
     * @param updater does the work
     * @param parked remembers who failed
     * @param maxAttempts how often an aggregate's events are tried until it is parked, from 1; the
     *     event source mapping must try more often than that
     * @param longestLock for how long rows may be locked by somebody else until their aggregate is
     *     parked: longer than a transaction of ours may keep them without a word
     * @param reports is told of each batch that met a parked aggregate or parked one
     */
    public ParkingUpdater(
            ReadModelUpdater<E> updater,
            ParkedAggregates parked,
            int maxAttempts,
            Duration longestLock,
            Consumer<? super ParkReport> reports) {
        this.updater = updater;
        this.parked = parked;
        this.takingUp = new TakingUp(updater, parked);
        this.parking = new Parking(takingUp, parked, maxAttempts, longestLock, new BadProjection());
        this.reports = reports;
    }

    @Override
    public Map<String, Failure> handle(List<StreamEvent<E>> batch) {
        Map<String, Long> last = new HashMap<>();
        batch.forEach(event -> last.merge(event.aggregateId(), event.sequenceNumber(), Math::max));
        return around(new TreeMap<>(last), waiting -> updater.handle(batch, waiting));
    }

    @Override
    public Map<String, Failure> handleUnreadable(Map<String, Fault> records) {
        SortedMap<String, Long> last = new TreeMap<>();
        records.forEach((id, record) -> last.put(id, record.sequenceNumber().orElse(0)));
        return around(
                last,
                waiting -> {
                    Map<String, Fault> others = new HashMap<>(records);
                    others.keySet().removeAll(waiting.among(new TreeSet<>(last.keySet())));
                    return updater.handleUnreadable(others);
                });
    }

    /**
     * Makes an aggregate's rows anew from the event log. One that was parked goes on: if an event
     * still can't get in, it is parked there again.
     *
     * @return why it could not be done; empty where the read model has all its events
     */
    public Optional<Failure> repair(String aggregateId) {
        Failure failure = updater.rebuild(new TreeSet<>(List.of(aggregateId))).get(aggregateId);
        if (failure != null) {
            return Optional.of(failure);
        }
        return parked.find(aggregateId).isPresent() ? goOn(aggregateId) : Optional.empty();
    }

    /**
     * Applies the events that an aggregate's rows lack, unless it is parked. What can't get in and
     * is not forgotten comes again by the stream, whose deliveries are counted: it parks nobody
     * here.
     *
     * @param isForgotten whether the stream brings no more the first event that the rows lack then:
     *     what can't get in parks its aggregate
     * @return why it is not further; empty where the read model has all its events, or it waits
     */
    public Optional<Failure> catchUp(String aggregateId, BooleanSupplier isForgotten) {
        return parked.find(aggregateId).isPresent()
                ? Optional.empty()
                : takingUp.catchUp(aggregateId, isForgotten);
    }

    /** Takes a parked aggregate up. It stays on the list until it is at the end of its events. */
    Optional<Failure> goOn(String aggregateId) {
        return takingUp.goOn(aggregateId);
    }

    private Map<String, Failure> around(SortedMap<String, Long> last, Work work) {
        return new BatchWithoutParked(last).run(parked.attempts(), work, parking, reports);
    }
}
