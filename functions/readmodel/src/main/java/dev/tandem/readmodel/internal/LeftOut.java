package dev.tandem.readmodel.internal;

import dev.tandem.readmodel.roundtrip.RoundTrip;

import java.util.Set;
import java.util.SortedSet;
import java.util.function.Supplier;

/** Tells which aggregates a batch goes without. */
public interface LeftOut {

    /** Nobody. */
    LeftOut NOBODY =
            new LeftOut() {
                @Override
                public boolean isLikely() {
                    return false;
                }

                @Override
                public Set<String> among(SortedSet<String> aggregateIds) {
                    return Set.of();
                }

                @Override
                public Supplier<Set<String>> among(SortedSet<String> aggregateIds, RoundTrip trip) {
                    return Set::of;
                }
            };

    /**
     * Whether there may be any: then who they are is asked before anything is locked, since their
     * rows may be locked for long, and nobody should wait for them.
     */
    boolean isLikely();

    /** Which of these; asked at once. */
    Set<String> among(SortedSet<String> aggregateIds);

    /**
     * Adds the question to a trip.
     *
     * @return the answer, once that has run
     */
    Supplier<Set<String>> among(SortedSet<String> aggregateIds, RoundTrip trip);
}
