package dev.tandem.queue;

import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.Violation;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.RequestReader;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The commands that a queue may have.
 *
 * @param byName as messages name them
 */
record QueuedCommands<C>(RequestReader reader, Map<String, QueuedCommand<C, ?>> byName) {

    /** What a message wants, or what is wrong with it. */
    CommandRequest<? extends C> read(CommandMessage message) {
        return named(message)
                .<CommandRequest<? extends C>>map(command -> command.read(message, reader))
                .orElseGet(() -> nobody(message));
    }

    /** Where there is one alone, nobody has to name it. */
    private Optional<QueuedCommand<C, ?>> named(CommandMessage message) {
        return message.command().isEmpty() && byName.size() == 1
                ? Optional.of(byName.values().iterator().next())
                : message.command().map(byName::get);
    }

    private CommandRequest<C> nobody(CommandMessage message) {
        String names =
                "must name the command, which is one of " + String.join(", ", byName.keySet());
        return new CommandRequest.Invalid<>(
                Problem.Invalid.of(
                        List.of(
                                new Violation(
                                        "",
                                        (message.command().isEmpty()
                                                        ? "has no message attribute 'command': it "
                                                        : "has the message attribute 'command' with"
                                                              + " a name that is not known here: it"
                                                              + " ")
                                                + names))),
                new Metadata(message.commandId(), null, null, null));
    }
}
