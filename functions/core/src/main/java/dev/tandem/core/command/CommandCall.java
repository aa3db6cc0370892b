package dev.tandem.core.command;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * A command that is about to be carried out, or a request that turned out to be none.
 *
 * @param aggregateType the aggregate's name, such as {@code cart}
 * @param aggregateIdOrNull which aggregate it is for; null if the request does not get that far
 * @param commandOrNull the command's name, such as {@code AddCartItem}; null like the id
 * @param metadata what its caller added to it
 */
public record CommandCall(
        String aggregateType,
        @Nullable String aggregateIdOrNull,
        @Nullable String commandOrNull,
        Metadata metadata) {

    static CommandCall of(AggregateType type, @Nullable String aggregateId, Command<?> command) {
        return new CommandCall(
                type.name(),
                aggregateId,
                command.body().getClass().getSimpleName(),
                command.metadata());
    }

    public Optional<String> aggregateId() {
        return Optional.ofNullable(aggregateIdOrNull);
    }

    public Optional<String> command() {
        return Optional.ofNullable(commandOrNull);
    }
}
