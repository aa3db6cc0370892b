package dev.tandem.queue;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Handled;
import dev.tandem.core.failure.ApplicationErrorException;

import java.util.ArrayList;
import java.util.List;

/**
 * The messages of a group, whose commands are on the aggregate that it is named after. They are
 * carried out in their order, up to the first that fails and can't be set aside.
 */
record MessageGroup<C>(String id, List<CommandMessage> messages, QueuedCommands<C> commands) {

    HandledGroup handle(CommandHandler<C, ?, ?> handler, DeadLetters deadLetters, CallTime time) {
        List<AnsweredMessage> answered = new ArrayList<>();
        List<CommandMessage> left = messages;
        try {
            boolean isTime = true;
            while (!left.isEmpty() && isTime) {
                var next = new MessageRun<>(id, left, commands);
                HandledRun run = time.bounded(() -> next.handle(handler));
                answered.addAll(run.answered());
                left = from(run.answered().size(), left);
                if (run.failure().isPresent()) {
                    CommandMessage failed = left.getFirst();
                    Handled failure = run.failure().get();
                    if (!time.bounded(() -> deadLetters.take(failed, failure))) {
                        FailedMessages.tell(failed, failure);
                        break;
                    }
                    left = from(1, left);
                    isTime = time.isEnough();
                }
            }
        } catch (Throwable e) {
            // of none of them alone, so that none is set aside for it
            FailedMessages.tell(
                    left.getFirst(), new Handled.Failed(ApplicationErrorException.of(e)));
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
