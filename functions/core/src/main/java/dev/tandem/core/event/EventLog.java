package dev.tandem.core.event;

import java.util.List;

/**
 * Reads an aggregate's events back from the table that holds the truth.
 *
 * @param <E> the events of the aggregate
 */
public interface EventLog<E> {

    /**
     * All events of the aggregate behind that sequence number, in order, read consistently.
     *
     * @param aggregateId whose events
     * @param sequenceNumber the last one that is already known; 0 for the whole history
     * @throws UnreadableEventException if the log holds an event that this code does not know
     */
    List<StreamEvent<E>> readAfter(String aggregateId, long sequenceNumber);
}
