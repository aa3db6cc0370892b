package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How far deduplication and limits of FIFO queues reach, which ElasticMQ does not know (SQS API
 * Reference, CreateQueue; SQS Developer Guide, "High throughput for FIFO queues").
 */
final class FifoSettings {

    private static final String SCOPE = "DeduplicationScope";
    private static final String LIMIT = "FifoThroughputLimit";
    private static final String BY_CONTENT = "ContentBasedDeduplication";
    private static final String GROUP = "messageGroup";
    private static final String BY_GROUP = "perMessageGroupId";
    private static final Map<String, String> USUAL = Map.of(SCOPE, "queue", LIMIT, "perQueue");
    private static final Map<String, List<String>> VALUES =
            Map.of(SCOPE, List.of("queue", GROUP), LIMIT, List.of("perQueue", BY_GROUP));

    /** Of the attributes that ElasticMQ takes no request to change for. */
    static final Set<String> NAMES = Set.of(SCOPE, LIMIT);

    private final Map<String, Map<String, String>> byQueue = new ConcurrentHashMap<>();

    /**
     * @throws AwsException if SQS would refuse what a request says of them
     */
    void require(QueueRequest request) {
        Map<String, String> said = said(request);
        said.forEach((name, value) -> require(request, name, value));
        Map<String, String> then = new HashMap<>(of(request.queueName()));
        then.putAll(said);
        if (BY_GROUP.equals(then.get(LIMIT)) && !GROUP.equals(then.get(SCOPE))) {
            throw invalid(
                    LIMIT, BY_GROUP, "It is allowed only when DeduplicationScope is messageGroup.");
        }
    }

    private static void require(QueueRequest request, String name, String value) {
        List<String> values = VALUES.getOrDefault(name, List.of(value));
        if (!values.contains(value)) {
            throw invalid(name, value, "It must be one of %s.".formatted(values));
        }
        if (VALUES.containsKey(name) && !QueueKind.isFifoName(request.queueName())) {
            throw new AwsException(
                    400, "InvalidAttributeName", "Unknown Attribute %s.".formatted(name));
        }
    }

    private static AwsException invalid(String name, String value, String why) {
        return QueueLimits.invalid(
                "Value %s for parameter %s is invalid. Reason: %s".formatted(value, name, why));
    }

    /** That has been done. */
    void done(QueueRequest request) {
        String queue = request.queueName();
        switch (request.operation()) {
            case "CreateQueue" -> byQueue.putIfAbsent(queue, said(request));
            case "SetQueueAttributes" ->
                    byQueue.computeIfPresent(
                            queue,
                            (_, before) -> {
                                Map<String, String> all = new HashMap<>(before);
                                all.putAll(said(request));
                                return all;
                            });
            case "DeleteQueue" -> byQueue.remove(queue);
            default -> {
                // changes none
            }
        }
    }

    private static Map<String, String> said(QueueRequest request) {
        Map<String, String> said = new HashMap<>();
        for (String name : List.of(SCOPE, LIMIT, BY_CONTENT)) {
            request.values(name).findFirst().ifPresent(value -> said.put(name, value));
        }
        return said;
    }

    /** Whether ids of messages tell those of a group apart, and not those of the whole queue. */
    boolean isByGroup(String queue) {
        return GROUP.equals(of(queue).get(SCOPE));
    }

    /** Whether a message without an id has that of its body. */
    boolean isByContent(String queue) {
        return "true".equals(of(queue).get(BY_CONTENT));
    }

    /** Whether there is a queue of which {@link #isByGroup} holds. */
    boolean hasByGroup() {
        return byQueue.keySet().stream().anyMatch(this::isByGroup);
    }

    /** As GetQueueAttributes tells them of a FIFO queue. */
    Map<String, String> told(String queue) {
        Map<String, String> told = new HashMap<>(USUAL);
        of(queue).forEach(told::replace);
        return told;
    }

    private Map<String, String> of(String queue) {
        return byQueue.getOrDefault(queue, Map.of());
    }
}
