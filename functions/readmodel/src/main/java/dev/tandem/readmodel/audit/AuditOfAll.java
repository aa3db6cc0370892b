package dev.tandem.readmodel.audit;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.StatePage;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.InstantSource;
import java.util.Optional;

/**
 * Goes on from where a request says, until the end of the last walk or of its time.
 *
 * @param pages whose states and rows there are
 * @param audit looks at those of a page
 * @param clock tells when the time is over
 */
record AuditOfAll<S, E, R>(AuditPages pages, PageAudit<S, E, R> audit, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    static <S, E, R> AuditOfAll<S, E, R> of(SingleAudit<S, E, R> single, InstantSource clock) {
        return new AuditOfAll<>(new AuditPages(single.audited()), new PageAudit<>(single), clock);
    }

    QueryResult<AuditReport> run(AuditRequest request) {
        AuditDeadline deadline = new AuditDeadline(clock, clock.instant().plus(request.longest()));
        try {
            return new QueryResult.Found<>(from(AuditPosition.of(request.after()), deadline));
        } catch (InvalidValueException e) {
            return new QueryResult.Failed<>(Problem.Invalid.of(e.violations()));
        }
    }

    private AuditReport from(AuditPosition begin, AuditDeadline deadline) {
        AuditTotals totals = new AuditTotals();
        Optional<Coverage> coverage = Optional.empty();
        AuditPosition position = begin;
        while (true) {
            Optional<AuditPosition> next;
            if (position.walk() == AuditWalk.EVENTS) {
                EventsWalk.End end = events(position, totals, deadline);
                coverage = end.coverage();
                next = position.behind(end.places().tokenOrNull());
            } else {
                StatePage page = pages.at(position, coverage);
                totals.add(audit.withoutEvents(position.walk(), page.aggregateIds()));
                next = position.behind(page.next());
            }
            LOG.info("audit, walk over {}: {}", position.walk().code(), totals);
            if (next.isEmpty() || deadline.isOver()) {
                return totals.report(next.map(AuditPosition::token).orElse(null));
            }
            position = next.get();
        }
    }

    private EventsWalk.End events(AuditPosition begin, AuditTotals totals, AuditDeadline deadline) {
        AuditedAggregate<S, E, R> audited = audit.single().audited();
        return new EventsWalk(
                        audited.rows(),
                        new SegmentAudit<>(audited, audit, totals, deadline),
                        audit.single().request(),
                        deadline)
                .from(SegmentPlaces.of(begin.afterOrNull()));
    }
}
