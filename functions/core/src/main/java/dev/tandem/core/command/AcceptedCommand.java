package dev.tandem.core.command;

import dev.tandem.core.decider.Rules;
import dev.tandem.core.store.Change;
import dev.tandem.core.store.CommandIdentity;
import dev.tandem.core.store.Versioned;

import java.time.Instant;
import java.util.List;

/**
 * A command that holds.
 *
 * @param loaded what it was decided upon
 * @param events what it causes, at least one
 * @param isUponWarmState whether that may be old
 */
record AcceptedCommand<C, S, E>(
        Command<? extends C> command,
        String id,
        Versioned<S> loaded,
        List<E> events,
        Instant decidedAt,
        boolean isUponWarmState) {

    /** With its events folded, so that nothing is left but to write it. */
    FoldedCommand<C, S, E> folded(Rules<C, S, E> rules) {
        return new FoldedCommand<>(command.body(), change(rules), rules);
    }

    /** What it writes, its events folded. */
    Change<S, E> change(Rules<C, S, E> rules) {
        return new Change<>(
                id,
                loaded.version(),
                loaded.createdAt(),
                rules.after(command.body(), id, loaded.state(), events),
                events,
                decidedAt,
                command.metadata(),
                command.identity().flatMap(CommandIdentity::fingerprint).orElse(null),
                isUponWarmState);
    }
}
