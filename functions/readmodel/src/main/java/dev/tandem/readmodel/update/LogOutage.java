package dev.tandem.readmodel.update;

import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.Failure.OutOfReach;
import dev.tandem.core.failure.Failure.OutOfReach.Store;

import java.util.Optional;

/**
 * Whether the event log is out of reach for everybody, as far as it was met so while aggregates
 * were tried one after the other. One of them may be throttled alone; but if each that lacks events
 * waited for its own timeout, the call would end before those have had their turn that lack none.
 */
final class LogOutage {

    /** So many in a row are no accident, and their timeouts leave the call time for the others. */
    private static final int ENOUGH = 3;

    private int inARow;
    private Optional<OutOfReach> last = Optional.empty();

    /** That was in the way of an aggregate. */
    void met(Failure failure) {
        if (failure instanceof OutOfReach away && away.store() == Store.EVENT_LOG) {
            inARow++;
            last = Optional.of(away);
        }
    }

    /** An aggregate got as far as that. */
    void met(Reached reached) {
        if (reached.healed() > 0) {
            inARow = 0;
        }
    }

    /** What is told of those that lack events too; empty as long as the log is to be asked. */
    Optional<OutOfReach> forAll() {
        return inARow < ENOUGH ? Optional.empty() : last;
    }
}
