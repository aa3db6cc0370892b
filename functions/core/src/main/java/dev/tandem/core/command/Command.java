package dev.tandem.core.command;

import dev.tandem.core.event.Metadata;

import java.util.OptionalLong;

/**
 * A command with what its caller added to it.
 *
 * @param <C> the commands of the aggregate
 * @param body the command itself
 * @param version the version that the caller saw; empty to decide on whatever is there
 * @param metadata what travels to the events
 */
public record Command<C>(C body, OptionalLong version, Metadata metadata) {

    /** A command of a caller that saw no version and adds nothing. */
    public static <C> Command<C> of(C body) {
        return new Command<>(body, OptionalLong.empty(), Metadata.NONE);
    }
}
