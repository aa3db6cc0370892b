package dev.tandem.readmodel.park;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a redrive did.
 *
 * @param redriven how many aggregates have all their events in the read model now; or how many
 *     records were taken off the list
 * @param stillParked how many are parked again
 * @param parked the first {@value #SHOWN} of these, by id
 * @param next to be given to the next call as {@code after}, if this one came to the end of its
 *     time; null if all were taken up
 */
public record RedriveReport(
        int redriven, int stillParked, List<ParkedAggregate> parked, @Nullable String next) {

    /** How many are shown. */
    public static final int SHOWN = 100;

    public RedriveReport {
        parked = List.copyOf(parked);
    }
}
