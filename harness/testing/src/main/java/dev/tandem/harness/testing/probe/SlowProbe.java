package dev.tandem.harness.testing.probe;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A function that takes its time to start. */
public final class SlowProbe {

    static {
        LockSupport.parkNanos(Duration.ofSeconds(60).toNanos());
    }

    /** Would echo. */
    public String handle(String event) {
        return event;
    }
}
