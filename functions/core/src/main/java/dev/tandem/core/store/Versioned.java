package dev.tandem.core.store;

/**
 * A state and the version at which it was read.
 *
 * @param version the sequence number of the last event in it; 0 before the first
 */
public record Versioned<S>(S state, long version) {}
