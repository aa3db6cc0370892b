package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * The events that come next for a row, without a hole: out of what was delivered, and where one
 * before it is missing, out of the event log, to its end. The log is read by the page while they
 * are folded, so that a long history takes no more memory than a short one; what is counted is
 * known at the end.
 */
final class DueEvents<E> implements Iterator<StreamEvent<E>> {

    private final Iterator<StreamEvent<E>> delivered;
    private final LogPages<E> logged;
    private final long readTo;
    private final List<Instant> createdAt = new ArrayList<>();
    private long last;
    private int healed;
    private int skipped;
    private @Nullable StreamEvent<E> next;

    /**
     * What follows upon an event.
     *
     * @param last the last event in the row
     */
    DueEvents(String aggregateId, long last, Due<E> due, LogReading<E> log) {
        this.last = last;
        this.delivered = due.delivered().iterator();
        this.readTo = due.readTo();
        this.logged = new LogPages<>(aggregateId, log);
    }

    /** All of them, in order, once. */
    Iterable<StreamEvent<E>> events() {
        return () -> this;
    }

    /** How many of those that were handed out came from the event log. */
    int healed() {
        return healed;
    }

    /** How many delivered ones the row held already when their turn came. */
    int skipped() {
        return skipped;
    }

    /** When those that were handed out were recorded. */
    List<Instant> createdAt() {
        return createdAt;
    }

    /**
     * @throws FailureException if the log lacks an event, has one that can't be read, or is out of
     *     reach
     */
    @Override
    public boolean hasNext() {
        if (next == null) {
            next = fromLog().or(this::fromDelivered).or(this::behindDelivered).orElse(null);
        }
        return next != null;
    }

    @Override
    public StreamEvent<E> next() {
        if (!hasNext() || next == null) {
            throw new NoSuchElementException();
        }
        StreamEvent<E> event = next;
        next = null;
        last = event.sequenceNumber();
        createdAt.add(event.createdAt());
        return event;
    }

    private Optional<StreamEvent<E>> fromLog() {
        Optional<StreamEvent<E>> event = logged.next(last);
        if (event.isPresent()) {
            healed++;
        }
        return event;
    }

    private Optional<StreamEvent<E>> fromDelivered() {
        while (delivered.hasNext()) {
            StreamEvent<E> event = delivered.next();
            if (event.sequenceNumber() == last + 1) {
                return Optional.of(event);
            }
            if (event.sequenceNumber() <= last) {
                skipped++;
            } else {
                logged.readToReach(last, event);
                return fromLog();
            }
        }
        return Optional.empty();
    }

    private Optional<StreamEvent<E>> behindDelivered() {
        if (last >= readTo || logged.isAtTheEnd()) {
            return Optional.empty();
        }
        logged.readTo(last, readTo);
        return fromLog();
    }
}
