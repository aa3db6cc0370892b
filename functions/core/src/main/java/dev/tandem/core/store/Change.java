package dev.tandem.core.store;

import dev.tandem.core.event.Metadata;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
 * @param fingerprintOrNull of the request as it was sent; null if it has no commandId, or where
 *     nobody knows it
 * @param isUponWarmState whether the decision was taken on a warm state, which may be old
 */
public record Change<S, E>(
        String aggregateId,
        long expectedVersion,
        Instant createdAt,
        S state,
        List<E> events,
        Instant decidedAt,
        Metadata metadata,
        @Nullable String fingerprintOrNull,
        boolean isUponWarmState) {

    public Change {
        events = List.copyOf(events);
        if (events.isEmpty()) {
            throw new IllegalArgumentException(
                    "a change of %s without events: there is nothing to write"
                            .formatted(aggregateId));
        }
    }

    /** Of a command without a fingerprint, decided upon what was read. */
    public Change(
            String aggregateId,
            long expectedVersion,
            Instant createdAt,
            S state,
            List<E> events,
            Instant decidedAt,
            Metadata metadata) {
        this(
                aggregateId,
                expectedVersion,
                createdAt,
                state,
                events,
                decidedAt,
                metadata,
                null,
                false);
    }

    /** The version of the aggregate after this change. */
    public long newVersion() {
        return expectedVersion + events.size();
    }

    /** The command that it comes from, if it has an id. */
    public Optional<CommandIdentity> command() {
        return metadata.commandId().map(id -> new CommandIdentity(id, fingerprintOrNull));
    }
}
