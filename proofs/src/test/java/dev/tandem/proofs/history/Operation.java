package dev.tandem.proofs.history;

import java.util.List;
import java.util.OptionalLong;

/**
 * A command that was sent, and what came of it. One command is one operation for each time it was
 * sent.
 *
 * @param command names the command; the events that it causes carry it
 * @param cartId whose
 * @param expected the version that the caller saw, if it said so
 * @param invoked when it was sent, on a clock that all operations share
 * @param answered when its answer had come
 */
record Operation(
        String command,
        String cartId,
        OptionalLong expected,
        long invoked,
        long answered,
        Outcome outcome) {

    /** What the sender knows. */
    sealed interface Outcome {}

    /**
     * It was accepted.
     *
     * @param events the numbers of its events; empty where it changed nothing
     */
    record Ok(long version, List<Long> events) implements Outcome {
        Ok {
            events = List.copyOf(events);
        }
    }

    /**
     * It was refused, and nothing was written.
     *
     * @param seen the version that the refusal tells of; 0 where there was no such cart
     */
    record Refused(OptionalLong seen) implements Outcome {}

    /** The store was busy, and the answer says that nothing was written. */
    record NotWritten() implements Outcome {}

    /** Nobody knows: it may have been carried out, or may still be. */
    record Unknown() implements Outcome {}

    boolean isOk() {
        return outcome instanceof Ok;
    }

    boolean wroteEvents() {
        return outcome instanceof Ok ok && !ok.events().isEmpty();
    }

    boolean mayBeApplied() {
        return outcome instanceof Ok || outcome instanceof Unknown;
    }

    boolean isBefore(Operation other) {
        return answered < other.invoked;
    }
}
