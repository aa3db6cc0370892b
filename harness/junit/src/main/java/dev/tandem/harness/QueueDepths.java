package dev.tandem.harness;

import dev.tandem.harness.aws.cloudwatch.CloudWatch;
import dev.tandem.harness.aws.cloudwatch.CloudWatchMetric;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

import java.util.Optional;

/** How many messages are in queues (Amazon SQS Developer Guide, "Available CloudWatch metrics"). */
record QueueDepths(SqsClient sqs) implements CloudWatch.Gauge {

    @Override
    public Optional<Double> value(CloudWatchMetric metric) {
        String queue = metric.dimensions().get("QueueName");
        return metric.namespace().equals("AWS/SQS")
                        && metric.name().equals("ApproximateNumberOfMessagesVisible")
                        && queue != null
                ? depth(queue)
                : Optional.empty();
    }

    private Optional<Double> depth(String queue) {
        try {
            String url = sqs.getQueueUrl(request -> request.queueName(queue)).queueUrl();
            return Optional.ofNullable(
                            sqs.getQueueAttributes(request ->
                                            request.queueUrl(url)
                                                    .attributeNames(
                                                            QueueAttributeName
                                                                    .APPROXIMATE_NUMBER_OF_MESSAGES))
                                    .attributes()
                                    .get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                    .map(Double::valueOf);
        } catch (QueueDoesNotExistException e) {
            return Optional.empty();
        }
    }
}
