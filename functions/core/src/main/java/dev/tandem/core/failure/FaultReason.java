package dev.tandem.core.failure;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why an aggregate's events can't get into the read model. */
public enum FaultReason {
    /** This code does not know the event's type or version, or its body does not fit. */
    UNREADABLE_EVENT,
    /** The projection threw. */
    PROJECTION_FAILED,
    /** The database refused the row. */
    CONSTRAINT_VIOLATED,
    /** The event log lacks an event. */
    HOLE_IN_LOG,
    /** Something else, which it meets again and again while others of its batches get in. */
    FAILS_ALONE;

    /** Its name in JSON and in the table, such as {@code projection_failed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The reason of that code, if there is one. */
    public static Optional<FaultReason> ofCode(String code) {
        return Arrays.stream(values()).filter(reason -> reason.code().equals(code)).findFirst();
    }
}
