package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsException;

import java.util.List;

/**
 * What SQS refuses and ElasticMQ does not: it counts characters where SQS counts bytes, leaves
 * attributes out, and takes any time (SQS Developer Guide, "Amazon SQS quotas").
 */
final class QueueLimits {

    private static final long MOST_BYTES = 1024 * 1024;

    private static final List<Range> RANGES =
            List.of(
                    new Range("DelaySeconds", 0, 900),
                    new Range("MaximumMessageSize", 1024, MOST_BYTES),
                    new Range("MessageRetentionPeriod", 60, 1_209_600),
                    new Range("ReceiveMessageWaitTimeSeconds", 0, 20),
                    new Range("VisibilityTimeout", 0, 43_200));

    private QueueLimits() {}

    /**
     * @throws AwsException if SQS would refuse it
     */
    static void require(QueueRequest request) {
        RANGES.forEach(range -> range.require(request));
        long bytes = new MessageSize(request).bytes();
        if (bytes <= MOST_BYTES) {
            return;
        }
        if (request.operation().equals("SendMessageBatch")) {
            throw new AwsException(
                    400,
                    "BatchRequestTooLong",
                    "Batch requests cannot be longer than %s bytes. You have sent %s bytes."
                            .formatted(MOST_BYTES, bytes));
        }
        throw invalid(
                "One or more parameters are invalid. Reason: Message must be shorter than %s bytes."
                        .formatted(MOST_BYTES));
    }

    private static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValue", why);
    }

    private record Range(String name, long least, long most) {

        void require(QueueRequest request) {
            request.values(name)
                    .filter(value ->
                            !value.matches("\\d{1,12}") || !isWithin(Long.parseLong(value)))
                    .findFirst()
                    .ifPresent(value -> {
                        throw invalid(
                                "Value %s for parameter %s is invalid. Reason: Must be >= %s and <= %s, if provided."
                                        .formatted(value, name, least, most));
                    });
        }

        private boolean isWithin(long value) {
            return value >= least && value <= most;
        }
    }
}
