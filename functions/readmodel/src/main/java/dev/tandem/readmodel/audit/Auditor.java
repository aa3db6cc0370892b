package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.park.ParkingUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Says whether state, events and read model agree: state = fold of the events = rows, with their
 * versions and sequence numbers. Commands may keep coming: what is found is looked at again before
 * it is told.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <R> the rows
 */
public final class Auditor<S, E, R> {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private static final Segment ALL = new Segment(0, 1);

    /** Looks at an aggregate that is being written meanwhile. */
    private static final int LOOKS = 4;

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AuditedAggregate<S, E, R> audited;
    private final ParkingUpdater<E> updater;
    private final InstantSource clock;
    private final Pauses pauses;

    /**
     * @param audited what to look at
     * @param updater repairs rows, and catches up with events that they lack
     * @param clock tells how old an event is
     * @param pauses between two looks at an aggregate
     */
    public Auditor(
            AuditedAggregate<S, E, R> audited,
            ParkingUpdater<E> updater,
            InstantSource clock,
            Pauses pauses) {
        this.audited = audited;
        this.updater = updater;
        this.clock = clock;
        this.pauses = pauses;
    }

    /**
     * Audits.
     *
     * @return what was found; {@code Unavailable} if a store is out of reach
     */
    public QueryResult<AuditReport> audit(AuditRequest request) {
        try {
            Optional<QueryResult<AuditReport>> one =
                    request.one().map(id -> new QueryResult.Found<>(one(id, request)));
            return one.orElseGet(() -> all(request));
        } catch (RuntimeException e) {
            if (!DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            LOG.warn("The audit stopped and can be called again: {}", DatabaseFailure.of(e).text());
            return new QueryResult.Failed<>(
                    new Problem.Unavailable(
                            "a store is out of reach", WriteOutcome.UNKNOWN, RETRY_AFTER));
        }
    }

    private AuditReport one(String id, AuditRequest request) {
        AuditTotals totals = new AuditTotals();
        examine(id, request, totals);
        return totals.report(null);
    }

    private QueryResult<AuditReport> all(AuditRequest request) {
        Page first;
        try {
            first = audited.ids().page(ALL, request.after());
        } catch (InvalidValueException e) {
            return new QueryResult.Failed<>(Problem.Invalid.of(e.violations()));
        }
        return new QueryResult.Found<>(from(first, request));
    }

    private AuditReport from(Page first, AuditRequest request) {
        Instant end = clock.instant().plus(request.longest());
        AuditTotals totals = new AuditTotals();
        for (Page page = first; ; page = audited.ids().page(ALL, page.next())) {
            page.aggregateIds().stream()
                    .filter(request::isSampled)
                    .forEach(id -> examine(id, request, totals));
            LOG.info("audit: {}", totals);
            if (page.next() == null || !clock.instant().isBefore(end)) {
                return totals.report(page.next());
            }
        }
    }

    /** What this aggregate alone is to blame for is found, and ends no audit of the others. */
    private void examine(String id, AuditRequest request, AuditTotals totals) {
        try {
            totals.add(found(id, request, totals));
        } catch (RuntimeException e) {
            if (DatabaseFailure.isUnavailability(e)) {
                throw e;
            }
            totals.add(
                    AggregateFindings.only(
                            Finding.of(
                                    id, Finding.Kind.UNAUDITABLE, DatabaseFailure.of(e).text())));
        }
    }

    private AggregateFindings found(String id, AuditRequest request, AuditTotals totals) {
        AggregateFindings found = look(id, request);
        if (found.lag() > 0 && isDone(updater.catchUp(id))) {
            totals.caughtUp();
            if (found.isBehind()) {
                LOG.warn(
                        "The rows of {} lacked {} events for {} s, and have them now: see why the"
                                + " stream did not bring them",
                        id,
                        found.lag(),
                        found.lagging().toSeconds());
            }
            found = look(id, request).met(found);
        }
        if (request.isRepairing() && found.areOfRows() && isDone(updater.repair(id))) {
            totals.repaired();
            found = look(id, request);
        }
        return found;
    }

    /** What is the aggregate's own fault is found again, and told. */
    private static boolean isDone(Optional<Failure> stoppedBy) {
        stoppedBy
                .filter(failure -> !(failure instanceof Fault))
                .ifPresent(failure -> {
                    throw new FailureException(failure);
                });
        return stoppedBy.isEmpty();
    }

    private AggregateFindings look(String id, AuditRequest request) {
        for (int look = 1; ; look++) {
            AggregateFindings found =
                    new AggregateAudit<>(audited, clock.instant(), request.allowedLag()).of(id);
            if (found.findings().isEmpty() || look == LOOKS) {
                return found;
            }
            pauses.await(Duration.ofMillis(20L << look));
        }
    }
}
