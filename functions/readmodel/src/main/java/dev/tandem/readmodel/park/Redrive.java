package dev.tandem.readmodel.park;

import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.update.AggregateFault;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes parked aggregates up again, once what parked them is mended: their missing events are read
 * from the event log, in order. While that lasts, and if it is interrupted, an aggregate stays on
 * the list; events that arrive meanwhile are applied by whoever comes first.
 */
public final class Redrive {

    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

    private static final int PAGE = 100;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final ParkingUpdater<?> updater;
    private final ParkedAggregates parked;

    public Redrive(ParkingUpdater<?> updater, ParkedAggregates parked) {
        this.updater = updater;
        this.parked = parked;
    }

    /**
     * Which are parked.
     *
     * @return the page; {@code Unavailable} if the database is out of reach
     */
    public QueryResult<ParkedPage> list(ListParked request) {
        return answer(() -> new QueryResult.Found<>(request.of(parked)));
    }

    /**
     * Takes them up.
     *
     * @return how many have all their events now, and which are parked again; {@code NotFound} if
     *     one was named that is not parked; {@code Unavailable} if the database or the event log is
     *     out of reach: who was not taken up then is parked as before
     */
    public QueryResult<RedriveReport> redrive(RedriveRequest request) {
        return answer(() -> request.one().map(this::one).orElseGet(() -> many(request)));
    }

    private static <V> QueryResult<V> answer(Supplier<QueryResult<V>> work) {
        try {
            return work.get();
        } catch (RuntimeException e) {
            if (AggregateFault.isBehind(e)) {
                throw e;
            }
            LOG.warn("parked aggregates are out of reach: {}", e.getClass().getSimpleName());
            return new QueryResult.Failed<>(
                    new Problem.Unavailable(
                            "the read model or the event log is out of reach; what was not taken up"
                                    + " is parked as before",
                            RETRY_AFTER));
        }
    }

    private QueryResult<RedriveReport> one(String aggregateId) {
        Optional<ParkedAggregate> found = parked.find(aggregateId);
        if (found.isEmpty()) {
            return new QueryResult.Failed<>(
                    new Problem.NotFound("%s is not parked".formatted(aggregateId)));
        }
        Tally tally = new Tally();
        takeUp(found.get(), tally);
        return new QueryResult.Found<>(tally.report());
    }

    private QueryResult<RedriveReport> many(RedriveRequest request) {
        Tally tally = new Tally();
        String after = "";
        while (true) {
            List<ParkedAggregate> page = parked.page(after, request.parkReason(), PAGE);
            page.forEach(one -> takeUp(one, tally));
            if (page.size() < PAGE) {
                return new QueryResult.Found<>(tally.report());
            }
            after = page.getLast().aggregateId();
            LOG.info("redrive: {} done, {} parked again", tally.redriven, tally.stillParked);
        }
    }

    private void takeUp(ParkedAggregate aggregate, Tally tally) {
        String id = aggregate.aggregateId();
        parked.release(id);
        try {
            updater.takeUp(id, null)
                    .ifPresentOrElse(_ -> tally.stillParked(parked.find(id)), tally::redriven);
        } catch (RuntimeException e) {
            parked.keep(id);
            throw e;
        }
    }

    /** What was done so far. */
    private static final class Tally {

        private final List<ParkedAggregate> shown = new ArrayList<>();
        private int redriven;
        private int stillParked;

        void redriven() {
            redriven++;
        }

        void stillParked(Optional<ParkedAggregate> aggregate) {
            stillParked++;
            aggregate.filter(_ -> shown.size() < RedriveReport.SHOWN).ifPresent(shown::add);
        }

        RedriveReport report() {
            return new RedriveReport(redriven, stillParked, shown);
        }
    }
}
