package dev.tandem.harness.sam;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What makes a queue first in, first out (CloudFormation, AWS::SQS::Queue).
 *
 * @param isFifo whether it is
 * @param attributes as CreateQueue takes them
 */
record Fifo(boolean isFifo, Map<String, String> attributes) {

    private static final String SUFFIX = ".fifo";
    private static final String SWITCH = "FifoQueue";
    private static final String BY_CONTENT = "ContentBasedDeduplication";
    private static final String SCOPE = "DeduplicationScope";
    private static final String LIMIT = "FifoThroughputLimit";

    static Fifo read(Properties properties) {
        boolean isFifo = properties.flag(SWITCH).orElse(false);
        if (!isFifo && properties.value(SWITCH).isPresent()) {
            properties.problem(
                    SWITCH, "is false, AWS takes true alone: leave it out for a standard queue");
        }
        Map<String, String> attributes = new HashMap<>();
        if (isFifo) {
            attributes.put(SWITCH, "true");
        }
        properties
                .flag(BY_CONTENT)
                .ifPresent(value -> attributes.put(BY_CONTENT, value.toString()));
        properties
                .oneOf(SCOPE, List.of("queue", "messageGroup"))
                .ifPresent(value -> attributes.put(SCOPE, value));
        properties
                .oneOf(LIMIT, List.of("perQueue", "perMessageGroupId"))
                .ifPresent(value -> attributes.put(LIMIT, value));
        for (String name : List.of(BY_CONTENT, SCOPE, LIMIT)) {
            if (!isFifo && properties.value(name).isPresent()) {
                properties.problem(name, "is for FIFO queues alone: set FifoQueue");
            }
        }
        properties.withoutEffect("there is no limit to what a queue takes here", LIMIT);
        return new Fifo(isFifo, attributes);
    }

    /** The name of the queue; that of a FIFO queue ends so that one sees it. */
    String name(String id, Properties properties) {
        String name = properties.text("QueueName").orElse(isFifo ? id + SUFFIX : id);
        if (isFifo && !name.endsWith(SUFFIX)) {
            properties.problem(
                    "QueueName",
                    "is %s, the name of a FIFO queue has to end in .fifo".formatted(name));
        }
        if (!isFifo && name.endsWith(SUFFIX)) {
            properties.problem(
                    "QueueName",
                    "is %s, without FifoQueue a name must not end in .fifo".formatted(name));
        }
        return name;
    }
}
