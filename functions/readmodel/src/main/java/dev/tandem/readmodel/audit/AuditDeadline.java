package dev.tandem.readmodel.audit;

import dev.tandem.readmodel.internal.PagesAhead;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Until when a call goes on. */
final class AuditDeadline {

    private final InstantSource clock;
    private final Instant end;
    private volatile boolean isEnded;
    private volatile boolean isBegun;

    AuditDeadline(InstantSource clock, Instant end) {
        this.clock = clock;
        this.end = end;
    }

    boolean isOver() {
        return isEnded || !clock.instant().isBefore(end);
    }

    /** Something was done: what comes later is for the next call. */
    void begun() {
        isBegun = true;
    }

    /**
     * Whether there is time for the next page. Were it waited for however long it takes, the call
     * would be killed; and if never, no call might do anything.
     */
    boolean allows(PagesAhead<?> pages) {
        Duration left = Duration.between(clock.instant(), end);
        return !isEnded && (!isBegun || (left.isPositive() && pages.comesWithin(left)));
    }

    /** Now, for all: one of them failed. */
    void end() {
        isEnded = true;
    }
}
