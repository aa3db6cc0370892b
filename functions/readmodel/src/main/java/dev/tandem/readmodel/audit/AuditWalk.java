package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.audit.Finding.Kind;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an audit goes through, one after the other: each has aggregates that the others lack. */
enum AuditWalk {
    /** All events: each aggregate that has any is examined. */
    EVENTS,
    /** All states: those without events are found. */
    STATES,
    /** All rows: those without events are found. */
    ROWS;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<AuditWalk> ofCode(String code) {
        return Arrays.stream(values()).filter(walk -> walk.code().equals(code)).findFirst();
    }

    Optional<AuditWalk> next() {
        return switch (this) {
            case EVENTS -> Optional.of(STATES);
            case STATES -> Optional.of(ROWS);
            case ROWS -> Optional.empty();
        };
    }

    /** Whether it is this walk that tells such a finding. */
    boolean tells(Finding finding) {
        return switch (this) {
            case EVENTS -> true;
            case STATES -> finding.is(Kind.STATE_WITHOUT_EVENTS) || finding.is(Kind.UNAUDITABLE);
            case ROWS -> finding.is(Kind.ROW_WITHOUT_EVENTS) || finding.is(Kind.UNAUDITABLE);
        };
    }
}
