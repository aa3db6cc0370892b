package dev.tandem.harness.aws.stream.internal.batch;

import java.time.Duration;

/** Pauses that double with each failure, up to a bound. */
public final class BackOff {

    private final Duration first;
    private final Duration longest;
    private Duration next;
    private long over = System.nanoTime();

    public BackOff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    public boolean isOver() {
        return System.nanoTime() - over >= 0;
    }

    public void failed() {
        over = System.nanoTime() + next.toNanos();
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    public void succeeded() {
        next = first;
    }
}
