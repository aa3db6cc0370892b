package dev.tandem.core.event;

import java.util.List;

/**
 * Reads an aggregate's events back from the table that holds the truth.
 *
 * @param <E> the events of the aggregate
 */
public interface EventLog<E> {

    /**
     * The events of the aggregate between two sequence numbers, in order, read consistently.
     *
     * @param aggregateId whose events
     * @param after the last one that is already known; 0 to begin with the first
     * @param upTo the last one that is wanted
     * @throws UnreadableEventException if the log holds an event there that this code does not know
     */
    List<StreamEvent<E>> read(String aggregateId, long after, long upTo);

    /**
     * The first of those events, so that a long history is read in parts. A log that can hand out a
     * part alone overrides it.
     *
     * @param limit how many at most, from 1; fewer only where there are no more
     * @throws UnreadableEventException if the log holds an event among them that this code does not
     *     know
     */
    default List<StreamEvent<E>> page(String aggregateId, long after, long upTo, int limit) {
        return read(aggregateId, after, upTo).stream().limit(limit).toList();
    }

    /**
     * All of those events in parts, one after the other as one goes through them, once: a long
     * history need not be held at once. A log that need not ask anew for each part overrides it.
     *
     * @param limit how many a part has at most, from 1; it may have fewer, or none, also where
     *     others follow
     * @throws UnreadableEventException while one goes through them, at the part that has such an
     *     event
     */
    default Iterable<List<StreamEvent<E>>> parts(
            String aggregateId, long after, long upTo, int limit) {
        return () -> new LogParts<>(this, aggregateId, after, upTo, limit);
    }

    /**
     * The same log for whoever goes through all aggregates. One whose reads something bounds
     * overrides it.
     */
    default EventLog<E> bounded(BoundedReads reads) {
        return this;
    }

    /**
     * How many aggregates may be read at the same time, from 1, by threads of the reader's. A log
     * that depends on the thread which reads it, such as on its transaction, leaves it at one.
     */
    default int parallelReads() {
        return 1;
    }

    /**
     * All events of the aggregate behind that sequence number, in order, read consistently.
     *
     * @param aggregateId whose events
     * @param sequenceNumber the last one that is already known; 0 for the whole history
     * @throws UnreadableEventException if the log holds an event there that this code does not know
     */
    default List<StreamEvent<E>> readAfter(String aggregateId, long sequenceNumber) {
        return read(aggregateId, sequenceNumber, Long.MAX_VALUE);
    }

    /**
     * All that the log has of an aggregate.
     *
     * @param events in order
     * @param noEvents the numbers of what stands among them and is no event, since its number is
     *     none: these are passed over
     */
    record Contents<E>(List<StreamEvent<E>> events, List<String> noEvents) {

        public Contents {
            events = List.copyOf(events);
            noEvents = List.copyOf(noEvents);
        }
    }

    /**
     * All that the log has of the aggregate, read consistently. A log that takes no numbers but
     * those of events has nothing else.
     *
     * @throws UnreadableEventException if the log holds an event that this code does not know
     */
    default Contents<E> contents(String aggregateId) {
        return new Contents<>(readAfter(aggregateId, 0), List.of());
    }

    /**
     * The same in parts, one after the other as one goes through them, once: a long history need
     * not be held at once. A log that can hand out a part alone overrides it.
     *
     * @throws UnreadableEventException while one goes through them
     */
    default Iterable<Contents<E>> contentsInParts(String aggregateId) {
        return List.of(contents(aggregateId));
    }
}
