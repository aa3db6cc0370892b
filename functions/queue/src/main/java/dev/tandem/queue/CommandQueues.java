package dev.tandem.queue;

import dev.tandem.core.command.CommandHandler;
import dev.tandem.function.request.RequestReader;

import software.amazon.awssdk.services.sqs.SqsClient;

import java.util.Map;
import java.util.function.Supplier;

/** Makes functions that take commands from a queue. */
public final class CommandQueues {

    private final CommandQueueSettings settings;
    private final RequestReader reader;
    private final Replies replies;
    private final DeadLetters deadLetters;
    private final QueueObserver observer;

    /**
     * @param reader reads commands
     * @param client sends replies, and what is set aside; asked for with the first of them
     * @param observer is told of each batch
     */
    public CommandQueues(
            CommandQueueSettings settings,
            RequestReader reader,
            Supplier<SqsClient> client,
            QueueObserver observer) {
        this.settings = settings;
        this.reader = reader;
        this.replies = Replies.of(settings, client);
        this.deadLetters = DeadLetters.of(settings, client);
        this.observer = observer;
    }

    /** One with commands that this handler carries out; which, is said next. */
    public <C> QueueCommands<C> of(CommandHandler<C, ?, ?> handler) {
        return new QueueCommands<>(
                commands ->
                        new CommandQueue<>(
                                handler,
                                new QueuedCommands<>(reader, commands),
                                settings,
                                replies,
                                deadLetters,
                                observer),
                Map.of());
    }
}
