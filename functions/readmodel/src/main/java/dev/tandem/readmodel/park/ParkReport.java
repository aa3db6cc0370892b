package dev.tandem.readmodel.park;

import java.util.Set;

/**
 * What a batch had to do with parking.
 *
 * @param parked aggregates that were parked in it
 * @param waiting aggregates that were parked before: their events in the batch wait
 */
public record ParkReport(Set<String> parked, Set<String> waiting) {}
