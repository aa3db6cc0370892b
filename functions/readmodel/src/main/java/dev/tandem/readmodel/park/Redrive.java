package dev.tandem.readmodel.park;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/**
 * Takes parked aggregates up again, once what parked them is mended: their missing events are read
 * from the event log, in order. While that lasts, and if it is interrupted, an aggregate stays on
 * the list; events that arrive meanwhile are applied by whoever comes first.
 */
public final class Redrive {

    private static final Logger LOG = LoggerFactory.getLogger(Redrive.class);

    private static final int PAGE = 100;

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
        return RedriveAnswer.of(() -> new QueryResult.Found<>(request.of(parked)));
    }

    /**
     * Takes them up, or takes records off the list.
     *
     * @return how many have all their events now, and which are parked again; {@code NotFound} if
     *     one was named that is not parked, or records of which none is set aside; {@code
     *     Unavailable} if the database or the event log is out of reach: who was not taken up then
     *     is parked as before
     */
    public QueryResult<RedriveReport> redrive(RedriveRequest request) {
        return RedriveAnswer.of(() ->
                request.records() == null
                        ? ofAggregates(request)
                        : parked.records().redriven(request.records()));
    }

    private QueryResult<RedriveReport> ofAggregates(RedriveRequest request) {
        return request.one().map(this::one).orElseGet(() -> many(request));
    }

    private QueryResult<RedriveReport> one(String aggregateId) {
        Optional<ParkedAggregate> found = parked.find(aggregateId);
        if (found.isEmpty()) {
            return new QueryResult.Failed<>(
                    new Problem.NotFound("%s is not parked".formatted(aggregateId)));
        }
        RedriveTotals totals = new RedriveTotals();
        takeUp(found.get(), totals);
        return new QueryResult.Found<>(totals.report(null));
    }

    private QueryResult<RedriveReport> many(RedriveRequest request) {
        long end = System.nanoTime() + request.longest().toNanos();
        RedriveTotals totals = new RedriveTotals();
        String after = request.begin();
        while (true) {
            List<ParkedAggregate> page = parked.page(after, request.faultReason(), PAGE);
            for (ParkedAggregate one : page) {
                // one at least, so that calls that are too short come to an end too
                if (!after.equals(request.begin()) && System.nanoTime() - end > 0) {
                    return new QueryResult.Found<>(totals.report(after));
                }
                takeUp(one, totals);
                after = one.aggregateId();
            }
            if (page.size() < PAGE) {
                return new QueryResult.Found<>(totals.report(null));
            }
            LOG.info("redrive: {}", totals);
        }
    }

    /** What is in the way of one is told and holds up nobody; a store that is away ends it. */
    private void takeUp(ParkedAggregate aggregate, RedriveTotals totals) {
        String id = aggregate.aggregateId();
        switch (updater.goOn(id).orElse(null)) {
            case null -> totals.redriven();
            case OutOfReach away -> throw new FailureException(away);
            case Fault _ -> totals.stillParked(parked.find(id));
            case Failure other -> {
                LOG.warn("{} stays parked as it was: {}", id, other.text());
                totals.stillParked(parked.find(id));
            }
        }
    }
}
