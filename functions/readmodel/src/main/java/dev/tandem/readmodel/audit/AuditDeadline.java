package dev.tandem.readmodel.audit;

import java.time.Instant;
import java.time.InstantSource;

/** Until when a call goes on. */
final class AuditDeadline {

    private final InstantSource clock;
    private final Instant end;
    private volatile boolean isEnded;

    AuditDeadline(InstantSource clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    boolean isOver() {
        return isEnded || !clock.instant().isBefore(end);
    }

    /** Now, for all: one of them failed. */
    void end() {
        isEnded = true;
    }
}
