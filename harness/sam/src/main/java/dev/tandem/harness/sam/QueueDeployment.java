package dev.tandem.harness.sam;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueDoesNotExistException;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Creates queues, and sets the attributes of those that are there. */
final class QueueDeployment {

    private final SqsClient client;

    QueueDeployment(SqsClient client) {
        this.client = client;
    }

    /**
     * Creates the queue or sets its attributes.
     *
     * @return what references to it give
     */
    Map<String, String> deploy(Queue queue) {
        String url = url(queue);
        if (!queue.attributes().isEmpty()) {
            client.setQueueAttributes(
                    request -> request.queueUrl(url).attributesWithStrings(queue.attributes()));
        }
        String arn =
                client.getQueueAttributes(request ->
                                request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                        .attributes()
                        .get(QueueAttributeName.QUEUE_ARN);
        return Map.of(
                ResourceAttributes.REF,
                url,
                "Arn",
                Objects.requireNonNull(arn, "a queue has an ARN"),
                "QueueName",
                queue.name(),
                "QueueUrl",
                url);
    }

    /** Deletes the queue, if it is there, with its messages. */
    void delete(Queue queue) {
        find(queue).ifPresent(url -> client.deleteQueue(request -> request.queueUrl(url)));
    }

    boolean isThere(Queue queue) {
        return find(queue).isPresent();
    }

    private String url(Queue queue) {
        return find(queue)
                .orElseGet(() ->
                        client.createQueue(request ->
                                        request.queueName(queue.name())
                                                .attributesWithStrings(queue.fixed()))
                                .queueUrl());
    }

    private Optional<String> find(Queue queue) {
        try {
            return Optional.of(
                    client.getQueueUrl(request -> request.queueName(queue.name())).queueUrl());
        } catch (QueueDoesNotExistException _) {
            return Optional.empty();
        }
    }
}
