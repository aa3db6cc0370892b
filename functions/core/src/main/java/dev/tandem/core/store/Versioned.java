package dev.tandem.core.store;

import java.time.Instant;

/**
 * A state as it was read.
 *
 * @param version the sequence number of the last event in it
 * @param createdAt when the aggregate was created
 * @param isFoldedAnew whether it was made of all events, since what is stored was made by other
 *     code or can't be read: the next command writes it so
 */
public record Versioned<S>(S state, long version, Instant createdAt, boolean isFoldedAnew) {

    /** What is stored is good. */
    public Versioned(S state, long version, Instant createdAt) {
        this(state, version, createdAt, false);
    }
}
