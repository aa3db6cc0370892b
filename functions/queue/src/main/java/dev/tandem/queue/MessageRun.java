package dev.tandem.queue;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.failure.ApplicationErrorException;
import dev.tandem.core.result.Problem;
import dev.tandem.function.request.CommandRequest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Messages of a group that are carried out together in their order, up to the first that fails. */
record MessageRun<C>(String id, List<CommandMessage> messages, QueuedCommands<C> commands) {

    HandledRun handle(CommandHandler<C, ?, ?> handler) {
        List<CommandRequest<? extends C>> requests = new ArrayList<>();
        Optional<Handled> unread = read(requests);
        List<AnsweredMessage> answered = new ArrayList<>();
        Iterator<Handled> handled = handler.handleInOrder(id, valid(requests)).iterator();
        for (CommandRequest<? extends C> request : requests) {
            CommandMessage message = messages.get(answered.size());
            Handled one = handled(request, handled, handler);
            if (one.isFailure()) {
                return new HandledRun(answered, Optional.of(one));
            }
            answered.add(new AnsweredMessage(message, metadata(request), one.result()));
        }
        return new HandledRun(answered, unread);
    }

    /** Up to one that can't even be read, whose failure it is. */
    private Optional<Handled> read(List<CommandRequest<? extends C>> requests) {
        for (CommandMessage message : messages) {
            try {
                requests.add(commands.read(message));
            } catch (Throwable e) {
                return Optional.of(new Handled.Failed(ApplicationErrorException.of(e)));
            }
        }
        return Optional.empty();
    }

    private List<Command<? extends C>> valid(List<CommandRequest<? extends C>> requests) {
        List<Command<? extends C>> valid = new ArrayList<>();
        for (CommandRequest<? extends C> request : requests) {
            if (request instanceof CommandRequest.Valid<? extends C> one) {
                valid.add(one.command());
            }
        }
        return valid;
    }

    private static <C> Handled handled(
            CommandRequest<? extends C> request,
            Iterator<Handled> handled,
            CommandHandler<C, ?, ?> handler) {
        return switch (request) {
            case CommandRequest.Valid<? extends C> _ -> handled.next();
            case CommandRequest.Invalid<? extends C>(Problem problem, Metadata metadata) ->
                    refused(problem, metadata, handler);
            case CommandRequest.Unauthenticated<? extends C>(Problem problem, Metadata metadata) ->
                    refused(problem, metadata, handler);
        };
    }

    private static Handled refused(
            Problem problem, Metadata metadata, CommandHandler<?, ?, ?> handler) {
        try {
            return new Handled.Answered(handler.refuse(problem, metadata));
        } catch (Throwable e) {
            return new Handled.Failed(ApplicationErrorException.of(e));
        }
    }

    private static Metadata metadata(CommandRequest<?> request) {
        return switch (request) {
            case CommandRequest.Valid<?>(Command<?> command) -> command.metadata();
            case CommandRequest.Invalid<?>(_, Metadata metadata) -> metadata;
            case CommandRequest.Unauthenticated<?>(_, Metadata metadata) -> metadata;
        };
    }
}
