package dev.tandem.readmodel.audit;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.StatePage;
import dev.tandem.readmodel.internal.CallDeadline;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Goes on from where a request says, until the end of the last walk or of its time. A call may ask
 * for one part after the other: what a part has met is known to the next one that begins where it
 * ended.
 */
final class AuditOfAll<S, E, R> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final AuditPages pages;
    private final PageAudit<S, E, R> audit;
    private final InstantSource clock;
    private volatile CallDeadline deadline = CallDeadline.in(Duration.ZERO);
    private @Nullable EventsWalk<S, E, R> walk;
    private Optional<Coverage> coverage = Optional.empty();
    private Optional<AuditPosition> reached = Optional.empty();

    /**
     * @param single looks at one by itself
     * @param clock tells when the time is over
     */
    AuditOfAll(SingleAudit<S, E, R> single, InstantSource clock) {
        this.pages = new AuditPages(single.audited());
        this.audit =
                new PageAudit<>(single).bounded(new BoundedReads(() -> 1, () -> deadline.left()));
        this.clock = clock;
    }

    /** From where it says, as long as it says. */
    QueryResult<AuditReport> run(AuditRequest request) {
        deadline = new CallDeadline(clock, request.longest());
        try {
            return new QueryResult.Found<>(from(AuditPosition.of(request.after())));
        } catch (InvalidValueException e) {
            return new QueryResult.Failed<>(Problem.Invalid.of(e.violations()));
        }
    }

    private AuditReport from(AuditPosition begin) {
        if (!reached.equals(Optional.of(begin))) {
            close();
            coverage = Optional.empty();
        }
        AuditTotals totals = new AuditTotals();
        reached = Optional.of(begin);
        do {
            AuditPosition position = reached.get();
            reached = behind(position, totals);
            LOG.info("audit, walk over {}: {}", position.walk().code(), totals);
        } while (reached.isPresent() && !deadline.isOver());
        return totals.report(
                reached.map(AuditPosition::token).orElse(null),
                walk == null ? null : walk.progress());
    }

    private Optional<AuditPosition> behind(AuditPosition position, AuditTotals totals) {
        if (position.walk() == AuditWalk.EVENTS) {
            return behindEvents(position, totals);
        }
        StatePage page = pages.at(position, coverage);
        totals.add(audit.withoutEvents(position.walk(), page.aggregateIds()));
        return position.behind(page.next());
    }

    private Optional<AuditPosition> behindEvents(AuditPosition position, AuditTotals totals) {
        EventsWalk<S, E, R> open =
                walk == null
                        ? new EventsWalk<>(audit, SegmentPlaces.of(position.afterOrNull()))
                        : walk;
        walk = open;
        SegmentPlaces places = open.goOn(totals, deadline);
        if (places.areAtTheEnd()) {
            coverage = open.coverage();
            walk = null;
        }
        return position.behind(places.tokenOrNull());
    }

    @Override
    public void close() {
        if (walk != null) {
            walk.stop();
            walk = null;
        }
    }
}
