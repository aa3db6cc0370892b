package dev.tandem.core.command;

import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.UnnamedEventException;
import dev.tandem.core.result.Result;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Change;

/**
 * A command that holds, with what it writes.
 *
 * @param rules say which command it was where its events can't be written
 */
record FoldedCommand<C, S, E>(C command, Change<S, E> change, Rules<C, S, E> rules) {

    /** Writes events and state. */
    Result write(AggregateStore<S, E> store) {
        try {
            return store.write(change);
        } catch (UnnamedEventException e) {
            throw rules.unnamed(command, change.aggregateId(), e);
        }
    }
}
