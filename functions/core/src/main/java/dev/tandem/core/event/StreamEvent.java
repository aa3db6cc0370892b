package dev.tandem.core.event;

import java.time.Instant;
import java.util.List;

/**
 * One recorded event, as projections receive it.
 *
 * @param <E> the events of the aggregate
 * @param aggregateType the aggregate's name, such as {@code cart}
 * @param aggregateId whose event it is
 * @param sequenceNumber its place among the aggregate's events, from 1 without holes; the version
 *     of the aggregate after it
 * @param eventType its name, such as {@code cart_item_added}
 * @param parts what it is read as: the event itself, unless a {@link Replacement} says otherwise
 * @param createdAt the instant of the decision
 * @param metadata what travelled with the command
 */
public record StreamEvent<E>(
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String eventType,
        List<Part<E>> parts,
        Instant createdAt,
        Metadata metadata) {

    /**
     * What a recorded event is read as, or a part of that.
     *
     * @param eventType its name
     */
    public record Part<E>(String eventType, E event) {}

    public StreamEvent {
        if (sequenceNumber < 1) {
            throw new IllegalArgumentException(
                    "sequenceNumber of %s %s is %s: sequence numbers start at 1"
                            .formatted(aggregateType, aggregateId, sequenceNumber));
        }
        parts = List.copyOf(parts);
    }

    /** One that is read as it was recorded. */
    public StreamEvent(
            String aggregateType,
            String aggregateId,
            long sequenceNumber,
            String eventType,
            E event,
            Instant createdAt,
            Metadata metadata) {
        this(
                aggregateType,
                aggregateId,
                sequenceNumber,
                eventType,
                List.of(new Part<>(eventType, event)),
                createdAt,
                metadata);
    }

    /**
     * The event itself.
     *
     * @throws IllegalStateException if a {@link Replacement} has dropped or split it: those who may
     *     meet such go through {@link #each()}
     */
    public E event() {
        if (parts.size() != 1) {
            throw new IllegalStateException(
                    "%s of %s %s at sequence number %s is read as %s events: go through each()"
                            .formatted(
                                    eventType,
                                    aggregateType,
                                    aggregateId,
                                    sequenceNumber,
                                    parts.size()));
        }
        return parts.getFirst().event();
    }

    /** What it is read as, in order; nothing where it was dropped. */
    public List<E> events() {
        return parts.stream().map(Part::event).toList();
    }

    /** The same, each with all that goes with it: the sequence number is that of all of them. */
    public List<StreamEvent<E>> each() {
        return parts.size() == 1 && parts.getFirst().eventType().equals(eventType)
                ? List.of(this)
                : parts.stream()
                        .map(part ->
                                new StreamEvent<>(
                                        aggregateType,
                                        aggregateId,
                                        sequenceNumber,
                                        part.eventType(),
                                        List.of(part),
                                        createdAt,
                                        metadata))
                        .toList();
    }
}
