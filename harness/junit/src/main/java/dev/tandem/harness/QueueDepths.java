package dev.tandem.harness;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.cloudwatch.CloudWatchMetric;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

import java.util.Map;
import java.util.Optional;

/** How many messages are in queues (Amazon SQS Developer Guide, "Available CloudWatch metrics"). */
record QueueDepths(SqsClient sqs) implements CloudWatch.Gauge {

    /** What a queue calls that which CloudWatch calls otherwise. */
    private static final Map<String, QueueAttributeName> ATTRIBUTES =
            Map.of(
                    "ApproximateNumberOfMessagesVisible",
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                    "ApproximateNumberOfMessagesNotVisible",
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE,
                    "ApproximateNumberOfMessagesDelayed",
                    QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED);

    @Override
    public Optional<Double> value(CloudWatchMetric metric) {
        String queue = metric.dimensions().get("QueueName");
        QueueAttributeName attribute = ATTRIBUTES.get(metric.name());
        return metric.namespace().equals("AWS/SQS") && attribute != null && queue != null
                ? count(queue, attribute)
                : Optional.empty();
    }

    private Optional<Double> count(String queue, QueueAttributeName attribute) {
        try {
            String url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
            return Optional.ofNullable(
                            sqs.getQueueAttributes(request ->
                                            request.queueUrl(url).attributeNames(attribute))
                                    .attributes()
                                    .get(attribute))
                    .map(Double::valueOf);
        } catch (QueueDoesNotExistException e) {
            return Optional.empty();
        }
    }
}
