package dev.tandem.harness.queues;

import dev.tandem.harness.aws.queue.SourceQueue;
import dev.tandem.harness.aws.queue.SqsMessage;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A queue of ElasticMQ. Nothing is waited for: while something of a group is hidden and more of it
 * is there, ElasticMQ would look for it again and again, as fast as it can.
 *
 * @param arrivals tells of what was sent
 */
record EngineQueue(QueueCalls calls, QueueArn arn, Arrivals arrivals) implements SourceQueue {

    private static final List<String> ALL = List.of("All");

    @Override
    public Map<String, String> attributes() throws InterruptedException {
        JsonNode told =
                calls.ask(
                        "GetQueueAttributes", Map.of("QueueUrl", arn.url(), "AttributeNames", ALL));
        Map<String, String> attributes = new HashMap<>();
        told.path("Attributes")
                .forEachEntry((name, value) -> attributes.put(name, value.asString("")));
        return attributes;
    }

    @Override
    public List<SqsMessage> receive(int most) throws InterruptedException {
        JsonNode told =
                calls.ask(
                        "ReceiveMessage",
                        Map.of(
                                "QueueUrl",
                                arn.url(),
                                "MaxNumberOfMessages",
                                most,
                                "WaitTimeSeconds",
                                0,
                                "AttributeNames",
                                ALL,
                                "MessageAttributeNames",
                                ALL));
        return told.path("Messages").valueStream().map(SqsMessage::new).toList();
    }

    @Override
    public void delete(List<SqsMessage> messages) throws InterruptedException {
        for (int from = 0; from < messages.size(); from += MOST_OF_A_RECEIVE) {
            int to = Math.min(messages.size(), from + MOST_OF_A_RECEIVE);
            calls.ask(
                    "DeleteMessageBatch",
                    Map.of("QueueUrl", arn.url(), "Entries", entries(messages.subList(from, to))));
        }
    }

    @Override
    public void listen(Runnable arrival) {
        arrivals.listen(arn.name(), arrival);
    }

    @Override
    public void leave(Runnable arrival) {
        arrivals.leave(arn.name(), arrival);
    }

    private static List<Map<String, String>> entries(List<SqsMessage> messages) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (SqsMessage message : messages) {
            String id = Integer.toString(entries.size());
            entries.add(Map.of("Id", id, "ReceiptHandle", message.receiptHandle()));
        }
        return entries;
    }
}
