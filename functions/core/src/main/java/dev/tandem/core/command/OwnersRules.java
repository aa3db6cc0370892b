package dev.tandem.core.command;

import dev.tandem.core.decider.Decision;
import dev.tandem.core.decider.Rules;

/**
 * What commands mean to their callers: for one that is known, an aggregate of somebody else is not
 * there. Decided on the state that is written upon.
 */
record OwnersRules<C, S, E>(Rules<C, S, E> rules) {

    Decision<E> decide(Command<? extends C> command, String id, S state) {
        Decision<E> decision = rules.decide(command.body(), id, state);
        return isOfSomebodyElse(command, id, state) ? hidden(decision) : decision;
    }

    private boolean isOfSomebodyElse(Command<?> command, String id, S state) {
        return command.caller()
                .flatMap(caller -> rules.owner(id, state).filter(owner -> !owner.equals(caller)))
                .isPresent();
    }

    /** An id that is taken can't be told to be free, but nothing else is told of what took it. */
    private Decision<E> hidden(Decision<E> decision) {
        return decision instanceof Decision.AlreadyExists<E>
                ? Decision.reject(
                        "id_taken",
                        "no %s can begin with this id: take another, or leave it out where one is made up"
                                .formatted(rules.type().name()))
                : Decision.notFound();
    }
}
