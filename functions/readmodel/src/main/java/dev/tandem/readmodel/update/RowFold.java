package dev.tandem.readmodel.update;

import dev.tandem.core.check.Difference;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.projection.Row;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * Brings what is due into rows that are locked. Where a row can't be the ground for it, all events
 * are: it belongs to an aggregate that was there before under the same id.
 *
 * @param fold what events make of it
 * @param log where they are
 * @param isPure whether events may be folded again: a projection that writes by itself would write
 *     again
 */
record RowFold<R, E>(Fold<R, E> fold, LoggedEvents<E> log, boolean isPure) {

    /** The row before the first event. */
    Row<R> first(String aggregateId) {
        return fold.first(aggregateId);
    }

    /** Each of them, in order; what they lack is read of the log some at a time. */
    List<FoldedRow<R>> of(List<LockedRow<R, E>> rows) {
        List<LogRange> lacking = rows.stream().flatMap(row -> firstRead(row).stream()).toList();
        if (lacking.size() < 2 || log.parallelReads() < 2) {
            return of(rows, log);
        }
        try (ReadAhead<E> ahead = new ReadAhead<>(log, lacking)) {
            return of(rows, ahead);
        }
    }

    private List<FoldedRow<R>> of(List<LockedRow<R, E>> rows, LogReading<E> ahead) {
        return rows.stream().map(row -> of(row, ahead)).toList();
    }

    private Optional<LogRange> firstRead(LockedRow<R, E> row) {
        if (isPure && row.isBegunAgain()) {
            return Optional.of(row.sameAsRead());
        }
        return isPure && row.isOfTwoLives() ? Optional.of(row.whole()) : row.lacking();
    }

    private FoldedRow<R> of(LockedRow<R, E> row, LogReading<E> ahead) {
        return isOfAnEarlierLife(row, ahead)
                ? folded(row.read(), row.due().asLogged(), ahead)
                : folded(row.read(), row.due(), ahead);
    }

    /**
     * A first event that is delivered where there is a row is mostly a duplicate. If the row is not
     * what the log makes of it, the aggregate was erased and created again; so it was where there
     * is no row, and two first events are delivered. Of what is delivered besides, nobody knows
     * whose it is.
     */
    private boolean isOfAnEarlierLife(LockedRow<R, E> row, LogReading<E> ahead) {
        if (!isPure || !row.isBegunAgain()) {
            return isPure && row.isOfTwoLives();
        }
        try {
            return isOfOthers(row, ahead);
        } catch (FailureException e) {
            if (e.failure() instanceof Fault) {
                return false;
            }
            throw e;
        }
    }

    private boolean isOfOthers(LockedRow<R, E> locked, LogReading<E> ahead) {
        Row<R> row = locked.read();
        long last = row.lastSequenceNumber();
        Row<R> first = first(row.aggregateId());
        Row<R> expected =
                fold.after(
                        first,
                        new DueEvents<>(row.aggregateId(), 0, Due.<E>upTo(last), ahead).events());
        return expected.lastSequenceNumber() > 0
                && (locked.isOfTwoLives()
                        || expected.lastSequenceNumber() < last
                        || expected.isGone() != row.isGone()
                        || Difference.first(expected.value(), row.value()).isPresent());
    }

    private FoldedRow<R> folded(Row<R> read, Due<E> due, LogReading<E> ahead) {
        Row<R> from = due.fromEmpty() ? read.emptied(first(read.aggregateId()).value()) : read;
        DueEvents<E> next =
                new DueEvents<>(read.aggregateId(), from.lastSequenceNumber(), due, ahead);
        Row<R> now = from;
        @Nullable Row<R> shown = null;
        for (StreamEvent<E> event : next.events()) {
            now = fold.after(now, List.of(event));
            shown = now.isGone() ? shown : now;
        }
        if (read.isThere() && now.lastSequenceNumber() == 0 && !due.mayGo()) {
            throw LogHole.nothingOf(read);
        }
        boolean isShownFirst = now.isGone() && !read.isThere();
        return new FoldedRow<>(
                read,
                isShownFirst ? shown : null,
                now,
                Reached.by(next, now.lastSequenceNumber()),
                due.fromEmpty());
    }
}
