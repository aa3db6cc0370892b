package dev.tandem.readmodel.update;

/**
 * A part of an aggregate's events in the event log.
 *
 * @param after the last one that is known already; 0 to begin with the first
 * @param upTo the last one that is wanted
 */
record LogRange(String aggregateId, long after, long upTo) {}
