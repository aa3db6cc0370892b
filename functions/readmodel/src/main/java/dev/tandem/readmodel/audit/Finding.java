package dev.tandem.readmodel.audit;

import java.util.Locale;

/**
 * What is wrong with an aggregate.
 *
 * @param aggregateId which
 * @param kind what: {@link Kind#code()}
 * @param detail where, by field and sequence number; without what the fields hold
 */
public record Finding(String aggregateId, String kind, String detail) {

    /** What can be wrong. */
    public enum Kind {
        /** The event log lacks an event, or ends before the state or the read model do. */
        HOLE,
        /** The event log holds an event that this code can't read. */
        UNREADABLE_EVENT,
        /** The event log has something whose number is no event's. */
        NO_EVENT,
        /** It can't be looked at: its rows, state or events can't be read or compared. */
        UNAUDITABLE,
        /** A state is kept of an aggregate of which the event log has nothing. */
        STATE_WITHOUT_EVENTS,
        /** The read model has rows of an aggregate of which the event log has nothing. */
        ROW_WITHOUT_EVENTS,
        /** The state is not what the events make of it. */
        STATE_DRIFT,
        /** The rows are not what the events up to their sequence number make of them. */
        ROW_DRIFT,
        /** The rows lack events that are older than the lag that is allowed. */
        BEHIND;

        /** Its name in JSON, such as {@code row_drift}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Finding of(String aggregateId, Kind kind, String detail) {
        return new Finding(aggregateId, kind.code(), detail);
    }

    boolean is(Kind other) {
        return kind.equals(other.code());
    }
}
