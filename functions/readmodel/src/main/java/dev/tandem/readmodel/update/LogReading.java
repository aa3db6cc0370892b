package dev.tandem.readmodel.update;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.FailureException;

import java.util.Iterator;
import java.util.List;

/** Reads events of the event log, by the page. */
@FunctionalInterface
interface LogReading<E> {

    /**
     * Those events, in order, while one goes through them.
     *
     * @throws FailureException if the log can't be read, now or while one goes through them
     */
    Iterator<List<StreamEvent<E>>> pages(LogRange range);
}
