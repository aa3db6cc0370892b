package dev.tandem.core.decider;

import java.util.List;

/**
 * What a decider answers.
 *
 * @param <E> the events of the aggregate
 */
public sealed interface Decision<E> {

    /**
     * The command holds.
     *
     * @param events what it causes, in order; empty where the state already is as the command wants
     *     it: nothing is written then, and the version stays
     */
    record Accept<E>(List<E> events) implements Decision<E> {
        public Accept {
            events = List.copyOf(events);
        }
    }

    /**
     * A business rule refuses the command.
     *
     * @param code names the rule, snake_case, stable: callers branch on it
     * @param detail says to a person what was wrong and what is allowed
     */
    record Reject<E>(String code, String detail) implements Decision<E> {}

    /** The command needs an aggregate that exists, and this one does not. */
    record NotFound<E>() implements Decision<E> {}

    /** The command creates the aggregate, and it exists already. */
    record AlreadyExists<E>() implements Decision<E> {}

    /** Accepts with this one event. */
    static <E> Decision<E> accept(E event) {
        return new Accept<>(List.of(event));
    }

    /** Accepts a command that changes nothing. */
    static <E> Decision<E> unchanged() {
        return new Accept<>(List.of());
    }

    /** Refuses by the rule of that code. */
    static <E> Decision<E> reject(String code, String detail) {
        return new Reject<>(code, detail);
    }

    /** Refuses since the aggregate does not exist. */
    static <E> Decision<E> notFound() {
        return new NotFound<>();
    }

    /** Refuses since the aggregate exists already. */
    static <E> Decision<E> alreadyExists() {
        return new AlreadyExists<>();
    }
}
