package dev.tandem.core.command;

import java.time.Duration;

/**
 * How commands on one aggregate that come while one is being carried out wait for it, to be carried
 * out together then.
 *
 * @param mostWaiting how many may wait for one aggregate; at least 1
 * @param longestWait how long one waits for its turn, and then as long again for its answer
 */
public record Grouping(int mostWaiting, Duration longestWait) {

    public Grouping {
        if (mostWaiting < 1) {
            throw new IllegalArgumentException(
                    "%s commands may wait: must be 1 or more".formatted(mostWaiting));
        }
        if (longestWait.isNegative() || longestWait.isZero()) {
            throw new IllegalArgumentException(
                    "a command waits for %s: must be positive".formatted(longestWait));
        }
    }
}
