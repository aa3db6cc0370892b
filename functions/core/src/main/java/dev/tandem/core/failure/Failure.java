package dev.tandem.core.failure;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * Why the events of an aggregate could not be brought into a read model. The kind says what is to
 * be done about it: only a {@link Fault} is the aggregate's own, and only that may park it.
 */
public sealed interface Failure {

    /** Why, in words that are fit for a log and a table: without what events and rows hold. */
    String text();

    /**
     * The aggregate's own: the same events would fail again, however well everything else does.
     *
     * @param sequenceNumber the event that can't get in; empty where that is not known, since the
     *     rows of several events were written together
     */
    record Fault(OptionalLong sequenceNumber, FaultReason reason, String text) implements Failure {

        public Fault {
            text = Wording.of(text);
        }

        /** At that event. */
        public static Fault at(long sequenceNumber, FaultReason reason, String text) {
            return new Fault(OptionalLong.of(sequenceNumber), reason, text);
        }

        /** The same, at that event if this one does not say where. */
        public Fault orAt(long number) {
            return sequenceNumber.isPresent() ? this : at(number, reason, text);
        }

        /** Whether it is at an event behind that one. */
        public boolean isAfter(long number) {
            return sequenceNumber.orElse(0) > number;
        }
    }

    /**
     * A store did not answer, so that other events can't get in either.
     *
     * @param retryAfter when to try again
     */
    record OutOfReach(Store store, Duration retryAfter, String text) implements Failure {

        /** What did not answer. */
        public enum Store {
            /** Where the rows are. */
            READ_MODEL,
            /** Where the events are. */
            EVENT_LOG
        }

        public OutOfReach {
            text = Wording.of(text);
        }
    }

    /** Another updater was faster, and was so each time that it was tried. */
    record Race(String text) implements Failure {

        public Race {
            text = Wording.of(text);
        }
    }

    /**
     * Somebody else's transaction kept what it had locked for longer than is waited for: it may be
     * a function that was frozen, and says nothing of the aggregate, however often it is met.
     */
    record Locked(String text) implements Failure {

        public Locked {
            text = Wording.of(text);
        }
    }

    /**
     * A right or a table that is missing, a bug: nothing that an aggregate is to blame for. What is
     * not recognised is this.
     */
    record Ours(String text, RuntimeException cause) implements Failure {

        public Ours {
            text = Wording.of(text);
        }
    }
}
