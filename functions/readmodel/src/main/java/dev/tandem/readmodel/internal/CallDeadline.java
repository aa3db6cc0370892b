package dev.tandem.readmodel.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Until when a call of a rebuild or an audit goes on, by one page at least. */
public final class CallDeadline {

    private final InstantSource clock;
    private final Instant end;
    private volatile boolean isEnded;
    private volatile boolean isBegun;

    /**
     * @param clock tells the time
     * @param longest from now on
     */
    public CallDeadline(InstantSource clock, Duration longest) {
        this.clock = clock;
        this.end = clock.instant().plus(longest);
    }

    /** By a clock that nobody sets while the call goes on. */
    public static CallDeadline in(Duration longest) {
        long begin = System.nanoTime();
        return new CallDeadline(() -> Instant.EPOCH.plusNanos(System.nanoTime() - begin), longest);
    }

    public boolean isOver() {
        return left().isZero();
    }

    /** Something was done: what comes later is for the next call. */
    public void begun() {
        isBegun = true;
    }

    /**
     * Whether there is time for the next page. Were it waited for however long it takes, the call
     * would be killed. The first one is, also where the time is over before it: else no call might
     * do anything.
     */
    public boolean allows(PagesAhead<?> pages) {
        return !isEnded && (!isBegun || (!isOver() && pages.comesWithin(left())));
    }

    /** Zero when it is over. */
    public Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return isEnded || left.isNegative() ? Duration.ZERO : left;
    }

    /** Now, for all: one of them failed. */
    public void end() {
        isEnded = true;
    }
}
