package dev.tandem.readmodel.audit;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.Histories;
import dev.tandem.core.event.Histories.History;
import dev.tandem.core.store.StoredStates;
import dev.tandem.readmodel.audit.SegmentPlace.Place;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.PagesAhead;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Goes through a segment of the events, with the states beside them. */
final class SegmentAudit<S, E, R> {

    private final Segment segment;
    private final PageAudit<S, E, R> audit;
    private final PagesAhead<Histories.Page<E>> pages;
    private final StatesBeside<S> states;
    private final Consumer<String> rows;

    /**
     * @param audit looks at the aggregates of a page
     * @param begin where to begin
     * @param unmet is told which states were not met
     * @param rows is told which rows were met
     * @param sharedBy how many processes go through the segments together
     */
    SegmentAudit(
            PageAudit<S, E, R> audit,
            SegmentPlace begin,
            UnmetStates unmet,
            Consumer<String> rows,
            IntSupplier sharedBy) {
        AuditedAggregate<S, E, R> audited = audit.single().audited();
        this.segment = begin.segment();
        this.audit = audit;
        this.pages =
                pages(
                        begin.events(),
                        () ->
                                new PagesAhead<>(
                                        after ->
                                                audited.histories()
                                                        .page(segment, after, sharedBy.getAsInt()),
                                        Histories.Page::next,
                                        begin.events().afterOrNull()));
        this.states =
                new StatesBeside<>(
                        pages(
                                begin.states(),
                                () ->
                                        new PagesAhead<>(
                                                after ->
                                                        audited.store()
                                                                .storedStates()
                                                                .page(
                                                                        segment,
                                                                        after,
                                                                        sharedBy.getAsInt()),
                                                StoredStates.Page::next,
                                                begin.states().afterOrNull())),
                        audit.single().request()::isSampled,
                        unmet);
        this.rows = rows;
    }

    private static <P> PagesAhead<P> pages(Place begin, Supplier<PagesAhead<P>> behind) {
        return begin.isAtTheEnd() ? PagesAhead.none() : behind.get();
    }

    /** Goes on to its end, or that of the time, by one page at least. */
    SegmentPlace goOn(AuditTotals totals, IntConsumer passed, CallDeadline deadline) {
        try {
            SegmentPlace place;
            do {
                place = page(totals, passed);
                deadline.begun();
            } while (!place.events().isAtTheEnd() && isTimeFor(deadline));
            return place;
        } catch (RuntimeException e) {
            deadline.end();
            throw e;
        }
    }

    /** Whether there is time for the next page. */
    boolean isTimeFor(CallDeadline deadline) {
        return deadline.allows(pages);
    }

    /** Goes on by one page; at the end of the events by none. */
    SegmentPlace page(AuditTotals totals, IntConsumer passed) {
        if (pages.hasNext()) {
            Histories.Page<E> page = pages.next();
            totals.add(examined(page));
            passed.accept(page.events());
            if (!pages.hasNext()) {
                states.end();
            }
        }
        return place();
    }

    private List<Examined> examined(Histories.Page<E> page) {
        List<History<E>> sample = audit.sample(page.histories());
        return audit.ofEvents(
                sample, states.of(sample.stream().map(History::aggregateId).toList()), rows);
    }

    /** Nobody goes on with it. */
    void stop() {
        pages.close();
        states.stop();
    }

    SegmentPlace place() {
        return new SegmentPlace(
                segment,
                new Place(pages.position(), !pages.hasNext()),
                new Place(states.position(), states.isAtItsEnd()));
    }
}
