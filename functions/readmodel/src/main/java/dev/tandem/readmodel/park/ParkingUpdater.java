package dev.tandem.readmodel.park;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.park.ParkedAggregates.Failing;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A {@link ReadModelUpdater} that no event can stop: an aggregate whose events fail again and again
 * is parked at the one that can't get into the read model. Its later events wait in the event log,
 * which has them all; every other aggregate goes on. {@link Redrive} takes it up again.
 *
 * <p>What is no {@link Fault}, a database that is down for instance, is reported as it is and parks
 * nothing.
 *
 * @param <E> the events of the aggregate
 */
public final class ParkingUpdater<E> implements StreamBatchHandler<E> {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    private final ReadModelUpdater<E> updater;
    private final ParkedAggregates parked;
    private final Parking parking;
    private final Consumer<? super ParkReport> reports;

    /**
     * @param updater does the work
     * @param parked remembers who failed
     * @param maxAttempts how often an aggregate's events are tried until it is parked, from 1; the
     *     event source mapping must try more often than that
     * @param reports is told of each batch that met a parked aggregate or parked one
     */
    public ParkingUpdater(
            ReadModelUpdater<E> updater,
            ParkedAggregates parked,
            int maxAttempts,
            Consumer<? super ParkReport> reports) {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException(
                    "an aggregate is to be parked after %d attempts: must be at least 1"
                            .formatted(maxAttempts));
        }
        this.updater = updater;
        this.parked = parked;
        this.parking = new Parking(updater, parked, maxAttempts);
        this.reports = reports;
    }

    @Override
    public Map<String, Failure> handle(List<StreamEvent<E>> batch) {
        Set<String> ids = new TreeSet<>();
        batch.forEach(event -> ids.add(event.aggregateId()));
        return around(
                ids,
                waiting ->
                        updater.handle(
                                batch.stream()
                                        .filter(event -> !waiting.contains(event.aggregateId()))
                                        .toList()));
    }

    @Override
    public Map<String, Failure> handleUnreadable(Map<String, Fault> records) {
        return around(
                new TreeSet<>(records.keySet()),
                waiting ->
                        updater.handleUnreadable(
                                records.entrySet().stream()
                                        .filter(entry -> !waiting.contains(entry.getKey()))
                                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** See {@link Parking#takeUp}. */
    Optional<Failure> takeUp(String aggregateId) {
        return parking.takeUp(aggregateId, Optional.empty());
    }

    /** Work on a batch without the aggregates that wait. Answers with those that failed. */
    private interface Work {
        Map<String, Failure> without(Set<String> waiting);
    }

    private Map<String, Failure> around(Set<String> ids, Work work) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Failing failing;
        try {
            failing = parked.failing(ids);
        } catch (RuntimeException e) {
            Failure failure = DatabaseFailure.of(e);
            LOG.warn(
                    "The batch is not applied and comes again, since parked_aggregate can't be"
                            + " read: {}",
                    failure.text());
            return ids.stream().collect(toMap(id -> id, _ -> failure));
        }
        Map<String, Failure> failed = work.without(failing.waiting());
        forgetMended(failing.tried(), failed.keySet());
        return decide(failed, failing.waiting());
    }

    private Map<String, Failure> decide(Map<String, Failure> failed, Set<String> waiting) {
        Map<String, Failure> comeAgain = new HashMap<>();
        Set<String> parkedNow = new TreeSet<>();
        failed.forEach((id, failure) -> {
            switch (parking.decide(id, failure)) {
                case COME_AGAIN -> comeAgain.put(id, failure);
                case PARKED -> parkedNow.add(id);
                case APPLIED -> {}
            }
        });
        if (!waiting.isEmpty() || !parkedNow.isEmpty()) {
            reports.accept(new ParkReport(Set.copyOf(parkedNow), Set.copyOf(waiting)));
        }
        return comeAgain;
    }

    private void forgetMended(Set<String> tried, Set<String> failed) {
        Collection<String> mended = new TreeSet<>(tried);
        mended.removeAll(failed);
        if (mended.isEmpty()) {
            return;
        }
        try {
            parked.forget(mended);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The attempts of {} stay noted though its events are applied now, since"
                            + " parked_aggregate can't be written: {}",
                    mended,
                    DatabaseFailure.of(e).text());
        }
    }
}
