package dev.tandem.readmodel.rebuild;

import java.time.Duration;

/** Until when segments go on. */
final class RebuildDeadline {

    private final long end;
    private volatile boolean ended;

    RebuildDeadline(Duration from) {
        end = System.nanoTime() + from.toNanos();
    }

    boolean isOver() {
        return ended || System.nanoTime() - end > 0;
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    /** Now, for all: one of them failed. */
    void end() {
        ended = true;
    }
}
