package dev.tandem.readmodel.audit;

import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.BoundedReads;
import dev.tandem.readmodel.internal.CallDeadline;
import dev.tandem.readmodel.internal.CallPulse;
import dev.tandem.readmodel.internal.LeasedPart;
import dev.tandem.readmodel.internal.LostPartException;
import dev.tandem.readmodel.internal.SharedWork;

import org.springframework.transaction.support.TransactionOperations;

import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.LongConsumer;

/**
 * One call that works on a shared audit.
 *
 * @param work its parts
 * @param audit looks at the aggregates of a page
 * @param transactions on the database of the audit
 * @param pauses between two looks whether another call is done, or has died
 */
record SharedAuditCall<S, E, R>(
        SharedWork work,
        PageAudit<S, E, R> audit,
        long estimatedEvents,
        CallDeadline deadline,
        TransactionOperations transactions,
        Pauses pauses) {

    /** How many parts a call goes through at a time. */
    private static final int AT_A_TIME = 4;

    private static final Duration PAUSE = Duration.ofMillis(500);

    /**
     * Goes on until the audit is done, or the time of the call is over.
     *
     * @param finished is told by the call that finishes it how many things are wrong
     */
    AuditReport run(LongConsumer finished) {
        PartNotes notes = new PartNotes(work);
        SharedAuditProgress progress = new SharedAuditProgress(estimatedEvents, notes.all());
        IntConsumer tell = sharedBy -> progress.log(notes.all(), sharedBy);
        try (CallPulse pulse = CallPulse.of(work, work::beat, tell)) {
            PageAudit<S, E, R> bounded =
                    audit.bounded(new BoundedReads(pulse::sharedBy, deadline::left));
            SharedAuditPart<S, E, R> part =
                    new SharedAuditPart<>(notes, bounded, deadline, pulse::sharedBy);
            toTheEnd(part, new SharedAuditEnd<>(notes, bounded, deadline, transactions, finished));
        }
        return progress.report(notes.all());
    }

    private void toTheEnd(SharedAuditPart<S, E, R> part, SharedAuditEnd<S, E, R> end) {
        while (true) {
            ParallelWork.each(Collections.nCopies(AT_A_TIME, part), this::oneAfterTheOther);
            if (deadline.isOver()) {
                return;
            }
            Optional<LeasedPart> last = work.end();
            try {
                if (last.isPresent()) {
                    end.goThrough(last.get());
                    return;
                }
            } catch (LostPartException e) {
                AuditRuns.LOG.info("The end of the audit is made by another call");
            }
            if (end.notes().all().stream().allMatch(PartNote::isFinished)) {
                return;
            }
            pauses.await(PAUSE);
        }
    }

    private boolean oneAfterTheOther(SharedAuditPart<S, E, R> part) {
        try {
            Optional<LeasedPart> next = work.next();
            while (next.isPresent()) {
                part.goThrough(next.get());
                next = deadline.isOver() ? Optional.empty() : work.next();
            }
            return true;
        } catch (RuntimeException e) {
            deadline.end();
            throw e;
        }
    }
}
