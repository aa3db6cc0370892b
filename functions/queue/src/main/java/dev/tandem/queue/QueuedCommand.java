package dev.tandem.queue;

import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.RequestReader;

import java.util.function.Function;

/**
 * One kind of command that a queue may have.
 *
 * @param type what its JSON is read as
 * @param mapping makes the command of that
 */
record QueuedCommand<C, R>(
        Class<R> type, Function<CommandRequest<R>, CommandRequest<? extends C>> mapping) {

    CommandRequest<? extends C> read(CommandMessage message, RequestReader reader) {
        return mapping.apply(
                reader.message(message.body(), message.attributes(), message.commandId(), type));
    }
}
