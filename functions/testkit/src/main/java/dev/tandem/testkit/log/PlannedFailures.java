package dev.tandem.testkit.log;

import dev.tandem.core.store.StoreUnavailableException;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** How a log fails that a test has told to. */
final class PlannedFailures {

    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean isOutOfReach;

    void failNext(int reads) {
        left.set(reads);
    }

    void outOfReach(boolean now) {
        isOutOfReach = now;
    }

    /** Counts as one of the next reads. */
    void checkNext() {
        checkReach();
        if (left.getAndUpdate(reads -> Math.max(0, reads - 1)) > 0) {
            throw unavailable();
        }
    }

    void checkReach() {
        if (isOutOfReach) {
            throw unavailable();
        }
    }

    private static StoreUnavailableException unavailable() {
        return new StoreUnavailableException(
                "the log is out of reach", Duration.ofSeconds(1), new IOException("planned"));
    }
}
