package dev.tandem.readmodel.rebuild;

import org.jspecify.annotations.Nullable;

import java.util.Map;

/**
 * How far a rebuild is.
 *
 * @param finished whether it is done; if not, the same call goes on with it
 * @param aggregates how many were rebuilt so far
 * @param events how many events of the table were passed so far
 * @param estimatedEvents about how many there are; the event table's own count, which may be hours
 *     old
 * @param eventsPerSecond in this call
 * @param remainingSeconds about how long it still takes at this rate; null where that can't be told
 * @param detail why it is not done; null if it is
 * @param failed how many aggregates could not be rebuilt; their rows are as they were
 * @param failures why, by aggregate: the first {@value #SHOWN}
 */
public record RebuildReport(
        boolean finished,
        long aggregates,
        long events,
        long estimatedEvents,
        long eventsPerSecond,
        @Nullable Long remainingSeconds,
        @Nullable String detail,
        int failed,
        Map<String, String> failures) {

    /** How many failures are shown. */
    public static final int SHOWN = 100;

    public RebuildReport {
        failures = Map.copyOf(failures);
    }
}
