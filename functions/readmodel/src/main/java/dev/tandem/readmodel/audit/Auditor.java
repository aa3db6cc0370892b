package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.Examination.Outcome;
import dev.tandem.readmodel.audit.Finding.Kind;
import dev.tandem.readmodel.update.AggregateFault;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.TreeSet;

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
    private final ReadModelUpdater<E> updater;
    private final InstantSource clock;
    private final Pauses pauses;

    /**
     * @param audited what to look at
     * @param updater repairs rows
     * @param clock tells how old an event is
     * @param pauses between two looks at an aggregate
     */
    public Auditor(
            AuditedAggregate<S, E, R> audited,
            ReadModelUpdater<E> updater,
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
            return new QueryResult.Found<>(
                    request.one().map(id -> one(id, request)).orElseGet(() -> all(request)));
        } catch (RuntimeException e) {
            if (AggregateFault.isBehind(e)) {
                throw e;
            }
            LOG.warn("the audit stopped: {}", e.getClass().getSimpleName());
            return new QueryResult.Failed<>(
                    new Problem.Unavailable("a store is out of reach", RETRY_AFTER));
        }
    }

    private AuditReport one(String id, AuditRequest request) {
        AuditTotals tally = new AuditTotals();
        examine(id, request, tally);
        return tally.report(null);
    }

    private AuditReport all(AuditRequest request) {
        Instant end = clock.instant().plus(request.longest());
        AuditTotals tally = new AuditTotals();
        @Nullable String after = request.after();
        do {
            Page page = audited.ids().page(ALL, after);
            page.aggregateIds().stream()
                    .filter(request::isSampled)
                    .forEach(id -> examine(id, request, tally));
            after = page.next();
            LOG.info("audit: {}", tally);
        } while (after != null && clock.instant().isBefore(end));
        return tally.report(after);
    }

    private void examine(String id, AuditRequest request, AuditTotals tally) {
        Outcome outcome = look(id, request);
        if (request.isRepairing() && outcome.findings().stream().anyMatch(Auditor::isOfRows)) {
            updater.beginAnew(new TreeSet<>(List.of(id)));
            tally.repaired();
            outcome = look(id, request);
        }
        tally.add(outcome);
    }

    private static boolean isOfRows(Finding finding) {
        return finding.is(Kind.ROW_DRIFT) || finding.is(Kind.BEHIND);
    }

    private Outcome look(String id, AuditRequest request) {
        for (int look = 1; ; look++) {
            Outcome outcome =
                    new Examination<>(audited, clock.instant(), request.allowedLag()).of(id);
            if (outcome.findings().isEmpty() || look == LOOKS) {
                return outcome;
            }
            pauses.await(Duration.ofMillis(20L << look));
        }
    }
}
