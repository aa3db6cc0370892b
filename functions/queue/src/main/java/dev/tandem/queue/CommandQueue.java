package dev.tandem.queue;

import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse.BatchItemFailure;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.function.lambda.InTime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A function that takes commands from an SQS FIFO queue whose {@code MessageGroupId} is the id of
 * the aggregate. Commands on one aggregate are carried out in their order and written together;
 * after one that fails nothing more of its group is done, and everything of the others, until it is
 * set aside. A refusal is an answer and no failure, since it would be the same the next time.
 *
 * <p>AWS Lambda Developer Guide, "Handling errors for an SQS event source": with a FIFO queue the
 * function stops after the first failure, and names it and all messages behind it; of one group,
 * since groups know no order among each other.
 *
 * @param <C> the commands of the aggregate
 */
public final class CommandQueue<C> implements Function<byte[], SQSBatchResponse>, InTime {

    /** As long as a function may take at all, for who is not told. */
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final CommandHandler<C, ?, ?> handler;
    private final QueuedCommands<C> commands;
    private final CommandQueueSettings settings;
    private final Replies replies;
    private final DeadLetters deadLetters;
    private final QueueObserver observer;

    CommandQueue(
            CommandHandler<C, ?, ?> handler,
            QueuedCommands<C> commands,
            CommandQueueSettings settings,
            Replies replies,
            DeadLetters deadLetters,
            QueueObserver observer) {
        this.handler = handler;
        this.commands = commands;
        this.settings = settings;
        this.replies = replies;
        this.deadLetters = deadLetters;
        this.observer = observer;
    }

    /**
     * Lets nothing start as this function that does not say by its settings which queue calls it,
     * so that a standard queue is refused before a message is lost its place.
     *
     * @param function its name, for the message
     * @throws IllegalStateException if it does not
     */
    public void requireSource(String function) {
        settings.requireSource(function);
    }

    /** The same where nobody says how long it may take. */
    @Override
    public SQSBatchResponse apply(byte[] event) {
        return apply(event, () -> LONGEST);
    }

    /**
     * Carries out what the messages want, and sends the replies. Groups for which there is no time
     * left come again, and so do those that wait for a store while that time ends.
     *
     * @param event UTF-8 JSON
     * @return the messages that come again
     * @throws dev.tandem.core.result.RefusedInputException if it is no event of SQS
     * @throws IllegalStateException if its queue is no FIFO queue
     */
    @Override
    public SQSBatchResponse apply(byte[] event, Supplier<Duration> timeLeft) {
        QueueEvent received = QueueEvent.of(event);
        var time = new CallTime(timeLeft);
        List<HandledGroup> groups = new ArrayList<>();
        received.groups()
                .forEach((id, messages) -> {
                    var group = new MessageGroup<>(id, messages, commands);
                    boolean isBegun = groups.isEmpty() || time.isEnough();
                    groups.add(isBegun ? group.handle(handler, deadLetters, time) : group.later());
                });
        Set<CommandMessage> unsent =
                replies.send(groups.stream().flatMap(group -> group.answered().stream()).toList());
        Set<CommandMessage> waiting = deadLetters.left(unsent, time);
        List<CommandMessage> again =
                groups.stream().flatMap(group -> group.comingAgain(waiting).stream()).toList();
        if (!groups.isEmpty()) {
            observer.handled(
                    received.queue(),
                    received.groups().values().stream().map(List::size).toList(),
                    again.size());
        }
        return new SQSBatchResponse(
                again.stream().map(message -> new BatchItemFailure(message.messageId())).toList());
    }
}
