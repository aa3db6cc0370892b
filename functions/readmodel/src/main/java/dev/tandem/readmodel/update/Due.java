package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;

import java.util.List;

/**
 * What is to be brought into an aggregate's row.
 *
 * @param delivered events in order. Duplicates stay: the second one is skipped like any event that
 *     the row holds
 * @param readTo how far the event log is to be read behind these; 0 for not at all, unless one
 *     before them is missing
 * @param fromEmpty whether to begin with the row before the first event, whatever it holds
 * @param mayGo whether a row goes if there is no event for it
 */
record Due<E>(List<StreamEvent<E>> delivered, long readTo, boolean fromEmpty, boolean mayGo) {

    Due {
        delivered = List.copyOf(delivered);
    }

    /** Nothing: to see how far a row is. */
    static <E> Due<E> nothing() {
        return new Due<>(List.of(), 0, false, false);
    }

    /** These events, in order. */
    static <E> Due<E> events(List<StreamEvent<E>> delivered) {
        return new Due<>(delivered, 0, false, false);
    }

    /** All that the event log has and the row lacks. */
    static <E> Due<E> toTheEnd() {
        return new Due<>(List.of(), Long.MAX_VALUE, false, false);
    }

    /** What the event log has up to that number, and the row lacks. */
    static <E> Due<E> upTo(long number) {
        return new Due<>(List.of(), number, false, false);
    }

    /** All that the event log has. */
    static <E> Due<E> anew() {
        return new Due<>(List.of(), Long.MAX_VALUE, true, false);
    }

    /** All that the event log has; a row without events goes. */
    static <E> Due<E> anewOrNothing() {
        return new Due<>(List.of(), Long.MAX_VALUE, true, true);
    }

    /** The same, with all that the event log has. */
    Due<E> fromTheBeginning() {
        return new Due<>(delivered, Long.MAX_VALUE, true, mayGo);
    }

    /**
     * All that the event log has, whatever was delivered: of two that had the same id, one after
     * the other, the log has the last one alone.
     */
    Due<E> asLogged() {
        return new Due<>(List.of(), Long.MAX_VALUE, true, mayGo);
    }

    /** Whether it is but a question how far a row is. */
    boolean readsNothing() {
        return delivered.isEmpty() && readTo == 0;
    }
}
