package dev.tandem.harness.queues;

import java.util.List;

/** From where to where a number may be (SQS Developer Guide, "Amazon SQS quotas"). */
record AttributeRange(String name, long least, long most) {

    static final List<AttributeRange> ALL =
            List.of(
                    new AttributeRange("DelaySeconds", 0, 900),
                    new AttributeRange("MaximumMessageSize", 1024, QueueLimits.MOST_BYTES),
                    new AttributeRange("MessageRetentionPeriod", 60, 1_209_600),
                    new AttributeRange("ReceiveMessageWaitTimeSeconds", 0, 20),
                    new AttributeRange("VisibilityTimeout", 0, 43_200));

    void require(QueueRequest request) {
        request.values(name)
                .filter(value -> !value.matches("\\d{1,12}") || !isWithin(Long.parseLong(value)))
                .findFirst()
                .ifPresent(value -> {
                    throw QueueLimits.invalid(
                            "Value %s for parameter %s is invalid. Reason: Must be >= %s and <= %s, if provided."
                                    .formatted(value, name, least, most));
                });
    }

    private boolean isWithin(long value) {
        return value >= least && value <= most;
    }
}
