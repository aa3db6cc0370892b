package dev.tandem.harness.queues;

/**
 * What SQS refuses of FIFO and standard queues, and ElasticMQ does not: a name that does not show
 * the kind, and dead letters of another kind (SQS API Reference, CreateQueue; SQS Developer Guide,
 * Using dead-letter queues).
 */
record QueueKind(QueueRequest request) {

    private static final String SUFFIX = ".fifo";

    void require() {
        if (request.operation().equals("CreateQueue")) {
            requireName();
        }
        request.values("RedrivePolicy").filter(policy -> !policy.isEmpty()).forEach(this::require);
    }

    private void requireName() {
        boolean isFifo = request.values("FifoQueue").anyMatch("true"::equals);
        if (isFifo && !isFifoName(name())) {
            throw QueueLimits.invalid(
                    "The name of a FIFO queue can only include alphanumeric characters, hyphens, or"
                            + " underscores, must end with .fifo suffix and be 1 to 80 in length.");
        }
        if (!isFifo && isFifoName(name())) {
            throw QueueLimits.invalid(
                    "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in"
                            + " length");
        }
    }

    private void require(String redrivePolicy) {
        String target = RedriveTarget.arn(redrivePolicy);
        if (!target.isEmpty() && isFifoName(target) != isFifoName(name())) {
            throw QueueLimits.invalid(
                    "Value %s for parameter RedrivePolicy is invalid. Reason: Dead-letter queue must be same type of queue as the source."
                            .formatted(redrivePolicy));
        }
    }

    static boolean isFifoName(String name) {
        return name.endsWith(SUFFIX);
    }

    private String name() {
        return request.queueName();
    }
}
