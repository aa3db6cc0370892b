package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.Locked;
import dev.tandem.readmodel.roundtrip.RoundTrip;

/**
 * How long the aggregates of a batch wait for locks, one after the other. Once one has waited in
 * vain the others hardly do: who has locked its rows, such as a function that was frozen or a
 * migration, may have locked those of all, and the call would end before its answer.
 */
final class LockWait {

    /** A thousand aggregates, as a batch may have, are done with in a call all the same. */
    private static final String BRIEF = "SET LOCAL lock_timeout = 20";

    private boolean isInVain;

    /** What one of them, or all of them together, came to. */
    void met(Failure failure) {
        isInVain |= failure instanceof Locked;
    }

    /** What begins a transaction, with how long it may wait. */
    RoundTrip bound(RoundTrip first) {
        return isInVain ? first.set(BRIEF) : first;
    }
}
