package dev.tandem.readmodel.audit;

import dev.tandem.core.projection.RowStore;
import dev.tandem.readmodel.internal.IdBalance;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.FutureTask;

/**
 * The walk over all events: their segments are gone through at the same time, and beside them the
 * ids of all rows.
 *
 * @param rows where the rows are
 * @param segments goes through a segment
 * @param request which aggregates are examined
 * @param deadline until when
 */
record EventsWalk(
        RowStore<?> rows,
        SegmentAudit<?, ?, ?> segments,
        AuditRequest request,
        AuditDeadline deadline) {

    private static final int PAGE = 5_000;

    /**
     * Where it ended.
     *
     * @param coverage which states and rows were met; empty if it did not go through all events
     */
    record End(SegmentPlaces places, Optional<Coverage> coverage) {}

    End from(SegmentPlaces begin) {
        UnmetStates unmet = new UnmetStates();
        IdBalance balance = new IdBalance();
        boolean isWhole = begin.areAtTheBeginning();
        FutureTask<Boolean> areRowsRead = new FutureTask<>(() -> isWhole && areRead(balance));
        Thread.ofVirtual().name("audit-rows").start(areRowsRead);
        SegmentPlaces places =
                new SegmentPlaces(
                        ParallelWork.each(
                                begin.all(), place -> segments.from(place, unmet, balance)));
        Coverage coverage = new Coverage(unmet, balance, ParallelWork.result(areRowsRead));
        return new End(
                places, isWhole && places.areAtTheEnd() ? Optional.of(coverage) : Optional.empty());
    }

    /** Whether all ids could be read in time. */
    private boolean areRead(IdBalance balance) {
        String after = "";
        while (true) {
            List<String> ids = rows.ids(after, PAGE);
            ids.stream().filter(request::isSampled).forEach(balance::add);
            if (ids.size() < PAGE) {
                return true;
            }
            if (deadline.isOver()) {
                return false;
            }
            after = ids.getLast();
        }
    }
}
