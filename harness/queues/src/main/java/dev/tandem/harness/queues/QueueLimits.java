package dev.tandem.harness.queues;

import dev.tandem.harness.aws.endpoint.AwsException;

/**
 * What SQS refuses and ElasticMQ does not: it counts characters where SQS counts bytes, leaves
 * attributes out, and takes any time (SQS Developer Guide, "Amazon SQS quotas").
 */
final class QueueLimits {

    static final long MOST_BYTES = 1024 * 1024;

    private QueueLimits() {}

    /**
     * @throws AwsException if SQS would refuse it
     */
    static void require(QueueRequest request) {
        AttributeRange.ALL.forEach(range -> range.require(request));
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

    static AwsException invalid(String why) {
        return new AwsException(400, "InvalidParameterValue", why);
    }
}
