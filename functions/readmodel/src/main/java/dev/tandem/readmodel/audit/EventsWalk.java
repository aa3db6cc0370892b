package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.internal.IdBalance;

import java.util.List;
import java.util.Optional;

/**
 * The walk over all events: their segments are gone through at the same time, and beside them the
 * ids of all rows. It stays open between the parts of a call: what waits to be met is kept.
 */
final class EventsWalk<S, E, R> {

    private final UnmetStates unmet = new UnmetStates();
    private final IdBalance balance = new IdBalance();
    private final List<SegmentAudit<S, E, R>> segments;
    private final Optional<RowIdsBeside> rows;

    /**
     * @param audit looks at the aggregates of a page
     * @param begin where to begin
     */
    EventsWalk(PageAudit<S, E, R> audit, SegmentPlaces begin) {
        this.segments =
                begin.all().stream()
                        .map(place -> new SegmentAudit<>(audit, place, unmet, balance))
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

    /** Where it is after that. */
    SegmentPlaces goOn(AuditTotals totals, AuditDeadline deadline) {
        return new SegmentPlaces(
                ParallelWork.each(segments, segment -> segment.goOn(totals, deadline)));
    }

    /** At its end: which states and rows were met; empty if it was not begun at the beginning. */
    Optional<Coverage> coverage() {
        return rows.map(beside -> new Coverage(unmet, balance, beside.areAllRead()));
    }

    /** Nobody goes on with it. */
    void stop() {
        rows.ifPresent(RowIdsBeside::stop);
    }
}
