package dev.tandem.readmodel.park;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.observe.log.LogContext;
import dev.tandem.readmodel.park.ParkedAggregates.Failing;
import dev.tandem.readmodel.update.AggregateFault;
import dev.tandem.readmodel.update.HoleInLogException;
import dev.tandem.readmodel.update.Poison;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.readmodel.update.ReadModelUpdater.Progress;

import org.jspecify.annotations.Nullable;
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
 * <p>What is not the {@linkplain AggregateFault fault of an aggregate}, a database that is down for
 * instance, is reported as it is and parks nothing.
 *
 * @param <E> the events of the aggregate
 */
public final class ParkingUpdater<E> implements StreamBatchHandler<E> {

    private static final Logger LOG = LoggerFactory.getLogger(ParkingUpdater.class);

    private final ReadModelUpdater<E> updater;
    private final ParkedAggregates parked;
    private final int maxAttempts;
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
        this.maxAttempts = maxAttempts;
        this.reports = reports;
    }

    @Override
    public Map<String, RuntimeException> handle(List<StreamEvent<E>> batch) {
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
    public Map<String, RuntimeException> handleUnreadable(
            Map<String, UnreadableEventException> records) {
        return around(
                new TreeSet<>(records.keySet()),
                waiting ->
                        updater.handleUnreadable(
                                records.entrySet().stream()
                                        .filter(entry -> !waiting.contains(entry.getKey()))
                                        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue))));
    }

    /** Work on a batch without the aggregates that wait. Answers with those that failed. */
    private interface Work {
        Map<String, RuntimeException> without(Set<String> waiting);
    }

    private Map<String, RuntimeException> around(Set<String> ids, Work work) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Failing failing;
        try {
            failing = parked.failing(ids);
        } catch (RuntimeException e) {
            LOG.warn("nobody can tell who is parked: {}", e.getClass().getSimpleName());
            return ids.stream().collect(toMap(id -> id, _ -> e));
        }
        Map<String, RuntimeException> failed = new HashMap<>(work.without(failing.waiting()));
        forgetMended(failing.tried(), failed);
        Map<String, Fate> fates =
                failed.entrySet().stream()
                        .collect(
                                toMap(
                                        Map.Entry::getKey,
                                        entry -> fate(entry.getKey(), entry.getValue())));
        failed.keySet().removeIf(id -> fates.get(id) != Fate.COMES_AGAIN);
        tell(fates, failing.waiting());
        return failed;
    }

    private void tell(Map<String, Fate> fates, Set<String> waiting) {
        Set<String> parkedNow = new TreeSet<>(fates.keySet());
        parkedNow.removeIf(id -> fates.get(id) != Fate.PARKED);
        if (!waiting.isEmpty() || !parkedNow.isEmpty()) {
            reports.accept(new ParkReport(Set.copyOf(parkedNow), Set.copyOf(waiting)));
        }
    }

    /** What becomes of an aggregate that failed. */
    private enum Fate {
        COMES_AGAIN,
        PARKED,
        MENDED
    }

    private void forgetMended(Set<String> tried, Map<String, RuntimeException> failed) {
        Collection<String> mended = new TreeSet<>(tried);
        mended.removeAll(failed.keySet());
        if (mended.isEmpty()) {
            return;
        }
        try {
            parked.forget(mended);
        } catch (RuntimeException e) {
            LOG.warn("what is mended stays noted: {}", e.getClass().getSimpleName());
        }
    }

    /** Where parking itself fails, the events come again. */
    private Fate fate(String aggregateId, RuntimeException failure) {
        if (!AggregateFault.isBehind(failure)) {
            return Fate.COMES_AGAIN;
        }
        try (var _ = LogContext.of(parked.type().name(), aggregateId, Metadata.NONE)) {
            int attempts = parked.failed(aggregateId, new Poison(0, failure));
            return attempts < maxAttempts
                    ? Fate.COMES_AGAIN
                    : settle(aggregateId, failure, attempts);
        } catch (RuntimeException e) {
            LOG.warn("{}: can't be parked: {}", aggregateId, e.getClass().getSimpleName());
            return Fate.COMES_AGAIN;
        }
    }

    private Fate settle(String aggregateId, RuntimeException failure, int attempts) {
        Optional<Poison> poison = takeUp(aggregateId, failure);
        poison.ifPresent(at ->
                LOG.error(
                        "{} is parked at event {} after {} attempts: {}; its later events wait"
                                + " until it is redriven",
                        aggregateId,
                        at.sequenceNumber(),
                        attempts,
                        at.reason()));
        return poison.isPresent() ? Fate.PARKED : Fate.MENDED;
    }

    /**
     * Takes an aggregate as far as it goes, and parks it there.
     *
     * @param failureOrNull what it failed with at last; null for a redrive
     * @return the event that it is parked at; empty where the read model has all its events
     * @throws RuntimeException if something else than its events was in the way
     */
    Optional<Poison> takeUp(String aggregateId, @Nullable RuntimeException failureOrNull) {
        Progress progress = updater.stepToPoison(aggregateId);
        Optional<Poison> poison =
                progress.poison()
                        .or(() -> beyondTheLog(failureOrNull, progress.lastSequenceNumber()));
        poison.ifPresentOrElse(
                at -> parked.park(aggregateId, at), () -> parked.forget(List.of(aggregateId)));
        return poison;
    }

    /** An event that was delivered, and that the log does not have. */
    private static Optional<Poison> beyondTheLog(
            @Nullable RuntimeException failure, long lastSequenceNumber) {
        return switch (failure) {
            case HoleInLogException hole when hole.missing() > lastSequenceNumber ->
                    Optional.of(new Poison(hole.missing(), hole));
            case UnreadableEventException record
                    when record.sequenceNumber() > lastSequenceNumber ->
                    Optional.of(new Poison(record.sequenceNumber(), record));
            case null, default -> Optional.empty();
        };
    }
}
