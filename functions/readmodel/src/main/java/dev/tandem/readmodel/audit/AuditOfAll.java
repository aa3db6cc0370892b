package dev.tandem.readmodel.audit;

import dev.tandem.core.event.Histories.Page;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Goes on from where a request says, page by page, until the end of the last walk or of its time.
 *
 * @param pages which aggregates there are
 * @param audit looks at those of a page
 * @param clock tells when the time is over
 */
record AuditOfAll<S, E, R>(
        AuditPages<S, E, R> pages, PageAudit<S, E, R> audit, InstantSource clock) {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    QueryResult<AuditReport> run(AuditRequest request) {
        AuditPosition position;
        Page<E> first;
        try {
            position = AuditPosition.of(request.after());
            first = pages.at(position);
        } catch (InvalidValueException e) {
            return new QueryResult.Failed<>(Problem.Invalid.of(e.violations()));
        }
        return new QueryResult.Found<>(
                from(position, first, clock.instant().plus(request.longest())));
    }

    private AuditReport from(AuditPosition begin, Page<E> first, Instant end) {
        AuditTotals totals = new AuditTotals();
        AuditPosition position = begin;
        for (Page<E> page = first; ; page = pages.at(position)) {
            audit.of(position.walk(), page.histories()).forEach(totals::add);
            LOG.info("audit, walk over {}: {}", position.walk().code(), totals);
            Optional<AuditPosition> next = position.behind(page.next());
            if (next.isEmpty() || !clock.instant().isBefore(end)) {
                return totals.report(next.map(AuditPosition::token).orElse(null));
            }
            position = next.get();
        }
    }
}
