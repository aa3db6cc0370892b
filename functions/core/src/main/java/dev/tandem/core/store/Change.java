package dev.tandem.core.store;

import dev.tandem.core.event.Metadata;

import java.time.Instant;
import java.util.List;

/**
 * What one command writes: the new state and the events that lead to it, both or neither.
 *
 * @param aggregateId whose
 * @param expectedVersion the version that the decision was taken at; 0 to create
 * @param createdAt when the aggregate was created; the instant of the decision to create
 * @param state the state after the events
 * @param events at least one, in order; the first gets the sequence number expectedVersion + 1
 * @param decidedAt the instant of the decision
 * @param metadata what travels with the command to its events
 */
public record Change<S, E>(
        String aggregateId,
        long expectedVersion,
        Instant createdAt,
        S state,
        List<E> events,
        Instant decidedAt,
        Metadata metadata) {

    public Change {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException(
                    "a change of %s without events: there is nothing to write"
                            .formatted(aggregateId));
        }
    }

    /** The version of the aggregate after this change. */
    public long newVersion() {
        return expectedVersion + events.size();
    }
}
