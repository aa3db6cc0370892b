package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.result.WriteOutcome;
import dev.tandem.readmodel.failure.DatabaseFailure;
import dev.tandem.readmodel.park.ParkingUpdater;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Says whether state, events and read model agree: state = fold of the events = rows, with their
 * versions and sequence numbers. It goes through all events, then through all states and all rows
 * for those that have no events. Commands may keep coming: what is found is looked at again before
 * it is told. It deletes nothing.
 *
 * @param <S> the states
 * @param <E> the events
 * @param <R> the rows
 */
public final class Auditor<S, E, R> {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AuditedAggregate<S, E, R> audited;
    private final ParkingUpdater<E> updater;
    private final InstantSource clock;
    private final Pauses pauses;
    private final Runnable afterwards;
    private final Optional<AuditRuns> runs;
    private final Optional<SharedAudits> shared;

    /**
     * @param audited what to look at
     * @param updater repairs rows, and catches up with events that they lack
     * @param clock tells how old an event is
     * @param pauses between two looks at an aggregate
     * @param afterwards run after each audit
     */
    public Auditor(
            AuditedAggregate<S, E, R> audited,
            ParkingUpdater<E> updater,
            InstantSource clock,
            Pauses pauses,
            Runnable afterwards) {
        this(audited, updater, clock, pauses, afterwards, Optional.empty(), Optional.empty());
    }

    private Auditor(
            AuditedAggregate<S, E, R> audited,
            ParkingUpdater<E> updater,
            InstantSource clock,
            Pauses pauses,
            Runnable afterwards,
            Optional<AuditRuns> runs,
            Optional<SharedAudits> shared) {
        this.audited = audited;
        this.updater = updater;
        this.clock = clock;
        this.pauses = pauses;
        this.afterwards = afterwards;
        this.runs = runs;
        this.shared = shared;
    }

    /** The same, and an audit may take several calls. */
    public Auditor<S, E, R> remembering(AuditRuns inThese) {
        return new Auditor<>(
                audited,
                updater,
                clock,
                pauses,
                afterwards,
                Optional.of(inThese),
                Optional.empty());
    }

    /**
     * The same, and several calls may share an audit that has a name.
     *
     * @param transactions on the database of {@link #remembering what it remembers}
     * @param lease how long after its last sign of life others go on with what a call has claimed
     * @throws IllegalStateException if it remembers nothing
     */
    public Auditor<S, E, R> sharing(TransactionOperations transactions, Duration lease) {
        AuditRuns remembered =
                runs.orElseThrow(() ->
                        new IllegalStateException("an audit that is shared has to be remembered"));
        return new Auditor<>(
                audited,
                updater,
                clock,
                pauses,
                afterwards,
                runs,
                Optional.of(SharedAudits.of(remembered, transactions, lease)));
    }

    /**
     * Audits.
     *
     * @return what was found; {@code NotFound} if one was named of which there is no event, no
     *     state and no row; {@code Unavailable} if a store is out of reach
     */
    public QueryResult<AuditReport> audit(AuditRequest request) {
        try {
            QueryResult<AuditReport> report = answer(request);
            afterwards.run();
            return report;
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

    private QueryResult<AuditReport> answer(AuditRequest request) {
        if (request.shared().isPresent()) {
            return shared.map(known -> known.audit(request, this::auditOfOne, clock))
                    .orElseGet(() -> withoutMemory("name"));
        }
        return request.isOfSeveralCalls() ? run(request) : inThisCall(request);
    }

    private QueryResult<AuditReport> run(AuditRequest request) {
        return runs.map(known -> inParts(request, known)).orElseGet(() -> withoutMemory("run"));
    }

    private static QueryResult<AuditReport> withoutMemory(String field) {
        return new QueryResult.Failed<>(
                new Problem.Rejected(
                        "audit_without_memory",
                        "this audit remembers nothing between calls: ask without " + field));
    }

    private QueryResult<AuditReport> inParts(AuditRequest request, AuditRuns known) {
        try (AuditParts<S, E, R> parts =
                new AuditParts<>(part -> new AuditOfAll<>(auditOfOne(part), clock))) {
            return known.audit(request, parts::next, clock);
        }
    }

    private QueryResult<AuditReport> inThisCall(AuditRequest request) {
        Optional<QueryResult<AuditReport>> one = request.one().map(id -> one(id, request));
        return one.orElseGet(() -> all(request));
    }

    private QueryResult<AuditReport> one(String id, AuditRequest request) {
        Examined examined = auditOfOne(request).of(id);
        if (!examined.found().isThere()) {
            return new QueryResult.Failed<>(
                    new Problem.NotFound(
                            "there is no event, no state and no row of %s".formatted(id)));
        }
        AuditTotals totals = new AuditTotals();
        totals.add(examined);
        return new QueryResult.Found<>(totals.report(null, null));
    }

    private QueryResult<AuditReport> all(AuditRequest request) {
        try (AuditOfAll<S, E, R> all = new AuditOfAll<>(auditOfOne(request), clock)) {
            return all.run(request);
        }
    }

    private SingleAudit<S, E, R> auditOfOne(AuditRequest request) {
        return new SingleAudit<>(audited, updater, clock, pauses, request);
    }
}
