package dev.tandem.core.event;

import java.time.Instant;

/**
 * One recorded event, as projections receive it.
 *
 * @param <E> the events of the aggregate
 * @param aggregateType the aggregate's name, such as {@code cart}
 * @param aggregateId whose event it is
 * @param sequenceNumber its place among the aggregate's events, from 1 without holes; the version
 *     of the aggregate after it
 * @param eventType its name in the event table, such as {@code cart_item_added}
 * @param event the event itself
 * @param createdAt the instant of the decision
 * @param metadata what travelled with the command
 */
public record StreamEvent<E>(
        String aggregateType,
        String aggregateId,
        long sequenceNumber,
        String eventType,
        E event,
        Instant createdAt,
        Metadata metadata) {

    public StreamEvent {
        if (sequenceNumber < 1) {
            throw new IllegalArgumentException(
                    "sequenceNumber of %s %s is %s: sequence numbers start at 1"
                            .formatted(aggregateType, aggregateId, sequenceNumber));
        }
    }
}
