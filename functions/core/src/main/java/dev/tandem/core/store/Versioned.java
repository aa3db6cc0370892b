package dev.tandem.core.store;

import java.time.Instant;

/**
 * A state as it was read.
 *
 * @param version the sequence number of the last event in it
 * @param createdAt when the aggregate was created
 */
public record Versioned<S>(S state, long version, Instant createdAt) {}
