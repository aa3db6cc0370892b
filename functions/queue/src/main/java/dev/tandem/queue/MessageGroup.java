package dev.tandem.queue;

import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Problem;
import dev.tandem.function.request.CommandRequest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The messages of a group, whose commands are on the aggregate that it is named after. They are
 * carried out together in their order, up to the first that fails.
 */
record MessageGroup<C>(String id, List<CommandMessage> messages, QueuedCommands<C> commands) {

    HandledGroup handle(CommandHandler<C, ?, ?> handler) {
        List<AnsweredMessage> answered = new ArrayList<>();
        try {
            List<CommandRequest<? extends C>> requests = read();
            Iterator<Handled> handled = handler.handleInOrder(id, valid(requests)).iterator();
            for (CommandRequest<? extends C> request : requests) {
                CommandMessage message = messages.get(answered.size());
                Handled one = handled(request, handled, handler);
                if (one.isFailure()) {
                    FailedMessages.tell(message, one);
                    break;
                }
                answered.add(new AnsweredMessage(message, metadata(request), one.result()));
            }
        } catch (RuntimeException e) {
            FailedMessages.tell(messages.get(answered.size()), new Handled.Failed(e));
        }
        return new HandledGroup(messages, answered);
    }

    /** Up to one that can't even be read. */
    private List<CommandRequest<? extends C>> read() {
        List<CommandRequest<? extends C>> requests = new ArrayList<>();
        for (CommandMessage message : messages) {
            try {
                requests.add(commands.read(message));
            } catch (RuntimeException e) {
                FailedMessages.tell(message, new Handled.Failed(e));
                break;
            }
        }
        return requests;
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
                    new Handled.Answered(handler.refuse(problem, metadata));
            case CommandRequest.Unauthenticated<? extends C>(Problem problem, Metadata metadata) ->
                    new Handled.Answered(handler.refuse(problem, metadata));
        };
    }

    private static Metadata metadata(CommandRequest<?> request) {
        return switch (request) {
            case CommandRequest.Valid<?>(Command<?> command) -> command.metadata();
            case CommandRequest.Invalid<?>(_, Metadata metadata) -> metadata;
            case CommandRequest.Unauthenticated<?>(_, Metadata metadata) -> metadata;
        };
    }
}
