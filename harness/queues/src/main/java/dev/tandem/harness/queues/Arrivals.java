package dev.tandem.harness.queues;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Who is to be told when there may be something to receive, by the names of queues. */
final class Arrivals {

    private static final Set<String> BRINGING =
            Set.of(
                    "SendMessage",
                    "SendMessageBatch",
                    "ChangeMessageVisibility",
                    "ChangeMessageVisibilityBatch");

    private final Map<String, List<Runnable>> listeners = new ConcurrentHashMap<>();

    void listen(String queue, Runnable arrival) {
        listeners.computeIfAbsent(queue, _ -> new CopyOnWriteArrayList<>()).add(arrival);
    }

    void leave(String queue, Runnable arrival) {
        of(queue).remove(arrival);
    }

    /**
     * That has been done.
     *
     * @param address of the queue, which ends in its name
     */
    void done(String operation, String address) {
        if (BRINGING.contains(operation)) {
            of(address.substring(address.lastIndexOf('/') + 1)).forEach(Runnable::run);
        }
    }

    private List<Runnable> of(String queue) {
        return listeners.getOrDefault(queue, new CopyOnWriteArrayList<>());
    }
}
