package dev.tandem.readmodel.audit;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.IdBalance;
import dev.tandem.readmodel.internal.LeasedPart;
import dev.tandem.readmodel.internal.LostPartException;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntSupplier;

/**
 * Goes through segments of the events, each from where it is, and notes after each page what it has
 * found.
 *
 * @param sharedBy how many processes are at the audit
 */
record SharedAuditPart<S, E, R>(
        PartNotes notes, PageAudit<S, E, R> audit, CallDeadline deadline, IntSupplier sharedBy) {

    /** To its end, or that of the time; or until another call has claimed it. */
    void goThrough(LeasedPart part) {
        try {
            PartNote note = notes.of(part);
            try {
                from(note, part);
            } catch (InvalidValueException e) {
                // what was noted by other code may be nowhere to this one
                if (note.position() == null) {
                    throw e;
                }
                from(notes.beginAgain(part, note), part);
            }
        } catch (LostPartException e) {
            AuditRuns.LOG.info("Segment {} is gone on with by another call", part.number());
        }
    }

    private void from(PartNote begin, LeasedPart part) {
        UnmetStates unmet = new UnmetStates();
        begin.unmetStates().forEach(unmet::add);
        Collection<Long> met = new ConcurrentLinkedQueue<>();
        SegmentAudit<S, E, R> segment =
                new SegmentAudit<>(
                        audit,
                        place(begin.position(), part.number()),
                        unmet,
                        id -> met.add(IdBalance.hash(id)),
                        sharedBy);
        try {
            PartNote note = begin;
            while (!note.isFinished() && segment.isTimeFor(deadline)) {
                PartNote next = page(segment, note, unmet);
                notes.reached(part, next, met);
                next.newsSince(note).forEach(AuditRuns::log);
                met.clear();
                note = next;
                deadline.begun();
            }
        } finally {
            segment.stop();
        }
    }

    private PartNote page(SegmentAudit<S, E, R> segment, PartNote before, UnmetStates unmet) {
        AuditTotals totals = new AuditTotals();
        AtomicLong events = new AtomicLong();
        SegmentPlace place = segment.page(totals, events::addAndGet);
        AuditReport found = totals.report(null, null);
        return before.plus(found, events.get(), unmet.aggregateIds())
                .at(place.token(), place.events().isAtTheEnd());
    }

    private static SegmentPlace place(@Nullable String tokenOrNull, int number) {
        Segment segment = new Segment(number, SharedAudits.PARTS);
        if (tokenOrNull == null) {
            return SegmentPlace.begin(segment);
        }
        try {
            return SegmentPlace.of(segment, tokenOrNull);
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("position", "is not where an audit stopped");
        }
    }
}
