package dev.tandem.core.decider;

import java.util.Optional;

/**
 * Decides what a command means for an aggregate, and what an event makes of its state. Pure: the
 * same command and state give the same decision; no clock, no randomness, no I/O.
 *
 * <p>After Jérémie Chassaing, "Functional Event Sourcing Decider" (2021), with the refusal as a
 * value.
 *
 * @param <C> the commands, best a sealed interface of records
 * @param <S> the states, the one before creation included, best a sealed interface of records
 * @param <E> the events, a sealed interface of records
 */
public interface Decider<C, S, E> {

    /** The state of an aggregate that has no event yet. */
    S initialState();

    /** Answers with the events that the command causes in this state, or with a refusal. */
    Decision<E> decide(C command, S state);

    /** The state after the event. Total: any event that was once recorded can be folded. */
    S evolve(S state, E event);

    /**
     * Whose aggregate it is in that state. Where a caller is known, those of others are not there
     * for it. Empty if it is nobody's: then everybody may command it.
     */
    default Optional<String> owner(S state) {
        return Optional.empty();
    }

    /** The state after all these events, in their order. */
    default S fold(S state, Iterable<? extends E> events) {
        S folded = state;
        for (E event : events) {
            folded = evolve(folded, event);
        }
        return folded;
    }
}
