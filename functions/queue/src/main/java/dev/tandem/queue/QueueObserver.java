package dev.tandem.queue;

import java.util.List;

/**
 * Is told of each batch of messages, to count it for instance. Commands have their own observer.
 */
@FunctionalInterface
public interface QueueObserver {

    /** Looks away. */
    QueueObserver NONE = (_, _, _) -> {};

    /**
     * A batch is done.
     *
     * @param queue its name
     * @param groups how many messages each group of the batch has
     * @param comingAgain how many messages come again
     */
    void handled(String queue, List<Integer> groups, int comingAgain);

    /** All of them as one. */
    static QueueObserver all(List<? extends QueueObserver> observers) {
        return (queue, groups, comingAgain) ->
                observers.forEach(observer -> observer.handled(queue, groups, comingAgain));
    }
}
