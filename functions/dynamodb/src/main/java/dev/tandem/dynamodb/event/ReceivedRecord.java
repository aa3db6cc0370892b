package dev.tandem.dynamodb.event;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;

/** What a record on the stream turned out to be. */
sealed interface ReceivedRecord<E> {

    /** An event. */
    record Read<E>(StreamEvent<E> event) implements ReceivedRecord<E> {}

    /**
     * An event that the record does not tell, or not so that this code could read it: the event log
     * has it.
     *
     * @param aggregateId whose
     * @param fault which one, and why
     */
    record Unreadable<E>(String aggregateId, Fault fault) implements ReceivedRecord<E> {}

    /**
     * It is of our table, and names no event. Nothing can be done with it here, and nobody is to
     * blame: it comes again until it is set aside.
     *
     * @param why in words that are fit for a log
     */
    record Nameless<E>(String why) implements ReceivedRecord<E> {}

    /**
     * It comes from elsewhere: so do all of its neighbours, whom it does not hold up. It comes
     * again until somebody mends what calls us.
     *
     * @param why in words that are fit for a log
     */
    record Foreign<E>(String why) implements ReceivedRecord<E> {}

    /** An item was removed or changed, which is no event. */
    record NoEvent<E>() implements ReceivedRecord<E> {}
}
