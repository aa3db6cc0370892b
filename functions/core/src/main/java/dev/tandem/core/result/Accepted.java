package dev.tandem.core.result;

import java.util.List;

/**
 * The command held: its events are recorded and the state is written.
 *
 * @param idField the name of the aggregate's id in JSON, such as {@code cartId}
 * @param aggregateId the id
 * @param version the aggregate's version now: the sequence number of its last event
 * @param events what was recorded, in order; empty where the command changed nothing
 */
public record Accepted(String idField, String aggregateId, long version, List<RecordedEvent> events)
        implements Result {

    /**
     * An event that was recorded.
     *
     * @param sequenceNumber its place among the aggregate's events
     * @param eventType its name, such as {@code cart_item_added}
     */
    public record RecordedEvent(long sequenceNumber, String eventType) {}

    public Accepted {
        events = List.copyOf(events);
    }

    /** Whether the command created the aggregate. */
    public boolean created() {
        return !events.isEmpty() && events.getFirst().sequenceNumber() == 1;
    }

    /** 201 for a creation, else 200. */
    @Override
    public int status() {
        return created() ? 201 : 200;
    }
}
