package dev.tandem.core.store;

import dev.tandem.core.result.Result;

import java.time.Instant;
import java.util.Optional;

/**
 * What one command of a group writes: {@link AggregateStore#writeAll}.
 *
 * @param <S> the states
 * @param <E> the events
 */
public sealed interface GroupStep<S, E> {

    /** The command that it comes from, if it has an id. */
    Optional<CommandIdentity> command();

    /**
     * The change of a command that holds, upon what the steps before leave.
     *
     * @param change with this command's own metadata and instant
     */
    record Changed<S, E>(Change<S, E> change) implements GroupStep<S, E> {

        @Override
        public Optional<CommandIdentity> command() {
            return change.command();
        }
    }

    /**
     * The record of a command with an id that causes no event.
     *
     * @param identity the command
     * @param aggregateId which aggregate it was for
     * @param result what it is answered
     * @param decidedAt the instant of the decision
     */
    record Remembered<S, E>(
            CommandIdentity identity, String aggregateId, Result result, Instant decidedAt)
            implements GroupStep<S, E> {

        @Override
        public Optional<CommandIdentity> command() {
            return Optional.of(identity);
        }
    }
}
