package dev.tandem.harness.aws.stream;

import java.time.Duration;

/**
 * When a batch is complete: when it has its size, when its event would be larger than 6 MB, or when
 * the window is over (AWS Lambda Developer Guide, Event source mappings: batching behavior).
 *
 * @param size BatchSize, 1–10000
 * @param window MaximumBatchingWindowInSeconds, 0–300 s
 * @param lanes ParallelizationFactor, 1–10: how many batches of a shard may be in flight
 */
public record Batching(int size, Duration window, int lanes) {

    /** The most bytes of an event. */
    public static final int MOST_BYTES = 6 * 1024 * 1024;

    public static final int MOST_RECORDS = 10_000;
    public static final Duration LONGEST_WINDOW = Duration.ofMinutes(5);
    public static final int MOST_LANES = 10;

    public Batching {
        require("size", size, 1, MOST_RECORDS);
        require("window in seconds", window.toSeconds(), 0, LONGEST_WINDOW.toSeconds());
        require("lanes", lanes, 1, MOST_LANES);
    }

    private static void require(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(
                    "The %s of batches is %s, it has to be from %s to %s"
                            .formatted(what, value, least, most));
        }
    }

    /** As a mapping has it where nothing is said: 100 records, no window, one batch in flight. */
    public static Batching defaults() {
        return new Batching(100, Duration.ZERO, 1);
    }
}
