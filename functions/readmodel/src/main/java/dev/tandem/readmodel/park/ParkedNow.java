package dev.tandem.readmodel.park;

/**
 * How many wait at a moment.
 *
 * @param aggregates that are parked
 * @param records of the stream that name no event and were set aside
 */
public record ParkedNow(long aggregates, long records) {}
