package dev.tandem.queue;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * The time that a call of the function may take.
 *
 * @param left how much of it is left
 */
record CallTime(Supplier<Duration> left) {

    /** A group may take some seconds, and the replies to all of them six. */
    private static final Duration FOR_A_GROUP = Duration.ofSeconds(10);

    /** What the replies take at most, and one try of a call that is under way. */
    private static final Duration AFTERWARDS = Duration.ofSeconds(8);

    /** Whether there is some for more messages. */
    boolean isEnough() {
        return left.get().compareTo(FOR_A_GROUP) >= 0;
    }

    /**
     * Has something done that waits for a store. Where that does not answer, the waiting ends while
     * there is time for what comes afterwards: by an interrupt, after which the SDK tries nothing
     * again.
     */
    <T> T bounded(Supplier<T> waiting) {
        try (var _ = Watch.over(most())) {
            return waiting.get();
        }
    }

    /** Of a short call the half, since its first group is begun in any case. */
    private Duration most() {
        Duration now = left.get();
        Duration half = now.dividedBy(2);
        Duration before = now.minus(AFTERWARDS);
        return before.compareTo(half) > 0 ? before : half;
    }
}
