package dev.tandem.readmodel.park;

import java.util.List;

/**
 * What a redrive did.
 *
 * @param redriven how many aggregates have all their events in the read model now
 * @param stillParked how many are parked again
 * @param parked the first {@value #SHOWN} of these, by id
 */
public record RedriveReport(int redriven, int stillParked, List<ParkedAggregate> parked) {

    /** How many are shown. */
    public static final int SHOWN = 100;

    public RedriveReport {
        parked = List.copyOf(parked);
    }
}
