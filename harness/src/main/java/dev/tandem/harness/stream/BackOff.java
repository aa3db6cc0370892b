package dev.tandem.harness.stream;

import java.time.Duration;

/** Pauses that double with each failure, up to a bound. */
final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;
    private long over = System.nanoTime();

    BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    boolean isOver() {
        return System.nanoTime() - over >= 0;
    }

    void failed() {
        over = System.nanoTime() + next.toNanos();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    void succeeded() {
        next = first;
    }
}
