package dev.tandem.readmodel.rebuild;

import dev.tandem.readmodel.internal.PagesAhead;

import java.time.Duration;

/** Until when segments go on. */
final class RebuildDeadline {

    private final long end;
    private volatile boolean ended;
    private volatile boolean isBegun;

    RebuildDeadline(Duration from) {
        end = System.nanoTime() + from.toNanos();
    }

    boolean isOver() {
        return ended || System.nanoTime() - end > 0;
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
        return !isOver() && (!isBegun || pages.comesWithin(left()));
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Now, for all: one of them failed. */
    void end() {
        ended = true;
    }
}
