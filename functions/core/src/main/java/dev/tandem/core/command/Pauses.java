package dev.tandem.core.command;

import java.time.Duration;

/** Lets time pass between two tries; handed in, so that tests need not wait. */
@FunctionalInterface
public interface Pauses {

    void await(Duration pause);

    /** Sleeps; an interrupt ends the pause and stays set. */
    static Pauses sleeping() {
        return pause -> {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }
}
