package dev.tandem.harness.queues.mapping;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.SendMessageBatchRequestEntry;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** A queue whose messages are hidden for longer than their delivery takes on a busy machine. */
record TestQueue(SqsClient sqs, String name, String url) {

    /** What fails comes again while a test waits. */
    static final Map<QueueAttributeName, String> AGAIN_SOON =
            Map.of(QueueAttributeName.VISIBILITY_TIMEOUT, "2");

    TestQueue(SqsClient sqs, String name, Map<QueueAttributeName, String> more) {
        this(sqs, name, url(sqs, name, more));
    }

    private static String url(SqsClient sqs, String name, Map<QueueAttributeName, String> more) {
        Map<QueueAttributeName, String> attributes = new HashMap<>();
        attributes.put(QueueAttributeName.VISIBILITY_TIMEOUT, "60");
        if (name.endsWith(".fifo")) {
            attributes.put(QueueAttributeName.FIFO_QUEUE, "true");
        }
        attributes.putAll(more);
        return sqs.createQueue(it -> it.queueName(name).attributes(attributes)).queueUrl();
    }

    /** Those that send what was received so often to that queue, a second after the last time. */
    static Map<QueueAttributeName, String> redrivingTo(TestQueue deadLetters, int receives) {
        return Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "1",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":%s}"
                        .formatted(deadLetters.arn(), receives));
    }

    String arn() {
        return attribute(QueueAttributeName.QUEUE_ARN);
    }

    private String attribute(QueueAttributeName name) {
        String value =
                sqs.getQueueAttributes(it -> it.queueUrl(url).attributeNames(name))
                        .attributes()
                        .get(name);
        return Objects.requireNonNull(value, "every queue has it");
    }

    /** How many messages are there, hidden or not. */
    int size() {
        return Integer.parseInt(attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
                + Integer.parseInt(
                        attribute(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE));
    }

    /** Sends messages in this order; their first letters are their groups. */
    void send(String... bodies) {
        for (String body : bodies) {
            sqs.sendMessage(it -> {
                it.queueUrl(url).messageBody(body);
                if (name.endsWith(".fifo")) {
                    it.messageGroupId(body.substring(0, 1))
                            .messageDeduplicationId(body.substring(0, Math.min(9, body.length())));
                }
            });
        }
    }

    /** Sends messages in one request to a FIFO queue. */
    void sendTogether(String... bodies) {
        sqs.sendMessageBatch(it ->
                it.queueUrl(url)
                        .entries(
                                Stream.of(bodies)
                                        .map(body ->
                                                SendMessageBatchRequestEntry.builder()
                                                        .id(body)
                                                        .messageBody(body)
                                                        .messageGroupId(body.substring(0, 1))
                                                        .messageDeduplicationId(body)
                                                        .build())
                                        .toList()));
    }

    List<Message> receive() {
        return sqs.receiveMessage(it ->
                        it.queueUrl(url)
                                .maxNumberOfMessages(10)
                                .messageSystemAttributeNamesWithStrings("All"))
                .messages();
    }
}
