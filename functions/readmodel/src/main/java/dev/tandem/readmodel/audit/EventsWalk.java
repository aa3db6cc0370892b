package dev.tandem.readmodel.audit;

import dev.tandem.core.event.Histories;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.IdBalance;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.List;
import java.util.Optional;

/**
 * The walk over all events: their segments are gone through at the same time, and beside them the
 * ids of all rows. It stays open between the parts of a call: what waits to be met is kept.
 */
final class EventsWalk<S, E, R> {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final UnmetStates unmet = new UnmetStates();
    private final IdBalance balance = new IdBalance();
    private final List<SegmentAudit<S, E, R>> segments;
    private final Optional<RowIdsBeside> rows;
    private final PassedEvents passed;

    /**
     * @param audit looks at the aggregates of a page
     * @param begin where to begin
     */
    EventsWalk(PageAudit<S, E, R> audit, SegmentPlaces begin) {
        this.passed =
                new PassedEvents(
                        estimated(audit.single().audited().histories()), begin.areAtTheBeginning());
        this.segments =
                begin.all().stream()
                        .map(place ->
                                new SegmentAudit<>(audit, place, unmet, balance::subtract, () -> 1))
                        .toList();
        // compared with a part of the events, the rows say nothing
        this.rows =
                begin.areAtTheBeginning()
                        ? Optional.of(
                                RowIdsBeside.reading(
                                        audit.single().audited().rows(),
                                        audit.single().request(),
                                        balance))
                        : Optional.empty();
    }

    /** No audit fails since it can't be told how long it takes. */
    static long estimated(Histories<?> histories) {
        try {
            return histories.estimatedEvents();
        } catch (RuntimeException e) {
            LOG.debug("It can't be told how many events there are", e);
            return 0;
        }
    }

    /** Where it is after that. */
    SegmentPlaces goOn(AuditTotals totals, CallDeadline deadline) {
        return new SegmentPlaces(
                ParallelWork.each(
                        segments, segment -> segment.goOn(totals, passed::add, deadline)));
    }

    AuditProgress progress() {
        return passed.progress();
    }

    /** At its end: which states and rows were met; empty if it was not begun at the beginning. */
    Optional<Coverage> coverage() {
        return rows.map(beside -> new Coverage(unmet, balance, beside.areAllRead()));
    }

    /** Nobody goes on with it. */
    void stop() {
        segments.forEach(SegmentAudit::stop);
        rows.ifPresent(RowIdsBeside::stop);
    }
}
