package dev.tandem.readmodel.audit;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.store.StoredStates;
import dev.tandem.readmodel.audit.SegmentPlace.Place;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.internal.PagesAhead;

import java.util.List;

/**
 * Goes through a segment of the events, with the states beside them.
 *
 * @param audit looks at the aggregates of a page
 * @param totals are told what was found
 * @param deadline until when
 */
record SegmentAudit<S, E, R>(
        AuditedAggregate<S, E, R> audited,
        PageAudit<S, E, R> audit,
        AuditTotals totals,
        AuditDeadline deadline) {

    /** Where it is at the end of the segment, or of the time; it does one page at least. */
    SegmentPlace from(SegmentPlace begin, UnmetStates unmet, IdBalance rows) {
        if (begin.events().isAtTheEnd()) {
            return begin;
        }
        try {
            return through(begin, unmet, rows);
        } catch (RuntimeException e) {
            deadline.end();
            throw e;
        }
    }

    private SegmentPlace through(SegmentPlace begin, UnmetStates unmet, IdBalance rows) {
        Segment segment = begin.segment();
        PagesAhead<Histories.Page<E>> pages =
                new PagesAhead<>(
                        after -> audited.histories().page(segment, after),
                        Histories.Page::next,
                        begin.events().afterOrNull());
        StatesBeside<S> states =
                new StatesBeside<>(statePages(begin), audit.single().request()::isSampled, unmet);
        do {
            List<History<E>> sample = audit.sample(pages.next().histories());
            totals.add(
                    audit.ofEvents(
                            sample,
                            states.of(sample.stream().map(History::aggregateId).toList()),
                            rows));
        } while (pages.hasNext() && !deadline.isOver());
        if (!pages.hasNext()) {
            states.end();
        }
        return new SegmentPlace(
                segment,
                new Place(pages.position(), !pages.hasNext()),
                new Place(states.position(), states.isAtItsEnd()));
    }

    private PagesAhead<StoredStates.Page<S>> statePages(SegmentPlace begin) {
        Place place = begin.states();
        return place.isAtTheEnd()
                ? PagesAhead.none()
                : new PagesAhead<>(
                        after -> audited.store().storedStates().page(begin.segment(), after),
                        StoredStates.Page::next,
                        place.afterOrNull());
    }
}
