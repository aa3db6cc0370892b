package dev.tandem.core.store;

/** State and events of an aggregate contradict each other. Nothing was written. */
public final class CorruptAggregateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean lacksEvents;

    public CorruptAggregateException(String message) {
        this(message, false);
    }

    private CorruptAggregateException(String message, boolean lacksEvents) {
        super(message);
        this.lacksEvents = lacksEvents;
    }

    /** Events are missing that the state was made of. */
    public static CorruptAggregateException lackingEvents(String message) {
        return new CorruptAggregateException(message, true);
    }

    /** Whether events are missing: nothing but a restored event table mends that. */
    public boolean lacksEvents() {
        return lacksEvents;
    }
}
