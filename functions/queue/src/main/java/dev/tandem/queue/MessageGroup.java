package dev.tandem.queue;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;

import java.util.ArrayList;
import java.util.List;

/**
 * The messages of a group, whose commands are on the aggregate that it is named after. They are
 * carried out in their order, up to the first that fails and can't be set aside.
 */
record MessageGroup<C>(String id, List<CommandMessage> messages, QueuedCommands<C> commands) {

    HandledGroup handle(CommandHandler<C, ?, ?> handler, DeadLetters deadLetters) {
        List<AnsweredMessage> answered = new ArrayList<>();
        List<CommandMessage> left = messages;
        try {
            while (!left.isEmpty()) {
                HandledRun run = new MessageRun<>(id, left, commands).handle(handler);
                answered.addAll(run.answered());
                left = from(run.answered().size(), left);
                if (run.failure().isPresent()) {
                    CommandMessage failed = left.getFirst();
                    if (!deadLetters.take(failed, run.failure().get())) {
                        FailedMessages.tell(failed, run.failure().get());
                        break;
                    }
                    left = from(1, left);
                }
            }
        } catch (RuntimeException e) {
            // of none of them alone, so that none is set aside for it
            FailedMessages.tell(left.getFirst(), new Handled.Failed(e));
        }
        return new HandledGroup(answered, left);
    }

    /** Nothing is done of it in this call. */
    HandledGroup later() {
        return new HandledGroup(List.of(), messages);
    }

    private static List<CommandMessage> from(int place, List<CommandMessage> messages) {
        return messages.subList(place, messages.size());
    }
}
