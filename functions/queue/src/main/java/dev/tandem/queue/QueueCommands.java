package dev.tandem.queue;

import dev.tandem.function.request.CommandEnvelope;
import dev.tandem.function.request.CommandRequest;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * Says which commands a queue may have.
 *
 * @param <C> the commands of the aggregate
 */
public final class QueueCommands<C> {

    private final Function<Map<String, QueuedCommand<C, ?>>, CommandQueue<C>> queue;
    private final Map<String, QueuedCommand<C, ?>> byName;

    QueueCommands(
            Function<Map<String, QueuedCommand<C, ?>>, CommandQueue<C>> queue,
            Map<String, QueuedCommand<C, ?>> byName) {
        this.queue = queue;
        this.byName = byName;
    }

    /**
     * One more, with the JSON that its function has over HTTP.
     *
     * @param name as messages name it: the function's
     * @param command what it is
     */
    public <D extends C> QueueCommands<C> command(String name, Class<D> command) {
        return command(name, command, request -> request);
    }

    /**
     * One more, whose JSON is not the command itself.
     *
     * @param name as messages name it: the function's
     * @param request what its JSON is read as
     * @param mapping makes the command of that, as the function does
     * @throws IllegalArgumentException if there is one of that name, or if it has a field that the
     *     caller of any command says
     */
    public <R> QueueCommands<C> command(
            String name,
            Class<R> request,
            Function<CommandRequest<R>, CommandRequest<? extends C>> mapping) {
        CommandEnvelope.checkFieldsOf(request);
        Map<String, QueuedCommand<C, ?>> more = new LinkedHashMap<>(byName);
        if (more.put(name, new QueuedCommand<>(request, mapping)) != null) {
            throw new IllegalArgumentException(
                    "a queue has the command '%s' twice: give one of them another name"
                            .formatted(name));
        }
        return new QueueCommands<>(queue, more);
    }

    /**
     * The function.
     *
     * @throws IllegalStateException if no command was said
     */
    public CommandQueue<C> function() {
        if (byName.isEmpty()) {
            throw new IllegalStateException("a queue without a command takes none: add one");
        }
        return queue.apply(byName);
    }
}
