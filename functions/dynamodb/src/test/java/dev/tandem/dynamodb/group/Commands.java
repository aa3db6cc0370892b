package dev.tandem.dynamodb.group;

import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;

import java.util.OptionalLong;

/** Commands with an id. */
final class Commands {

    private Commands() {}

    static <C> Command<C> named(String commandId, C command) {
        return new Command<>(
                command, OptionalLong.empty(), new Metadata(commandId, null, null, null));
    }
}
