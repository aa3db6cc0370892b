package dev.tandem.harness.aws.stream;

import java.time.Duration;

/**
 * How fast to go.
 *
 * @param interval the rest between two polls of a shard that has nothing new; AWS: a quarter of a
 *     second
 * @param firstPause the pause after a delivery that failed; doubles with each further failure
 * @param longestPause where that ends
 */
public record PollingIntervals(Duration interval, Duration firstPause, Duration longestPause) {

    /** Ten polls a second, pauses of 0.1–2 s: for one machine. */
    public static PollingIntervals defaults() {
        return new PollingIntervals(
                Duration.ofMillis(100), Duration.ofMillis(100), Duration.ofSeconds(2));
    }
}
