package dev.tandem.queue;

import dev.tandem.core.result.RefusedInputException;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What Lambda's mapping of a queue calls a function with (AWS Lambda Developer Guide, "Using Lambda
 * with Amazon SQS").
 *
 * @param queue the queue's name; empty where there is no message
 * @param groups the messages of each group, in their order
 */
record QueueEvent(String queue, Map<String, List<CommandMessage>> groups) {

    static final String FIFO = ".fifo";

    /**
     * Reads it.
     *
     * @param event JSON: {@code Records}, or the array alone, as an EventBridge pipe sends it
     * @throws RefusedInputException if it is no event of a queue
     * @throws IllegalStateException if its queue is no FIFO queue
     */
    static QueueEvent of(byte[] event) {
        Map<String, List<CommandMessage>> groups = new LinkedHashMap<>();
        String queue = "";
        for (JsonNode record : records(event)) {
            queue = queueOf(record);
            CommandMessage message = message(record, queue);
            groups.computeIfAbsent(message.groupId(), _ -> new ArrayList<>()).add(message);
        }
        return new QueueEvent(queue.substring(queue.lastIndexOf(':') + 1), groups);
    }

    /** All messages, in the order of their groups. */
    List<CommandMessage> messages() {
        return groups.values().stream().flatMap(List::stream).toList();
    }

    private static JsonNode records(byte[] event) {
        JsonNode records = tree(event);
        if (records.isObject()) {
            records = records.path("Records");
        } else if (records.isEmpty()) {
            throw noEvent();
        }
        if (!records.isArray()) {
            throw noEvent();
        }
        return records;
    }

    private static JsonNode tree(byte[] event) {
        try {
            return JsonMapper.shared().readTree(event);
        } catch (JacksonException e) {
            throw noEvent();
        }
    }

    private static String queueOf(JsonNode record) {
        String queue = record.path("eventSourceARN").asString("");
        if (!record.path("eventSource").asString("").equals("aws:sqs") || queue.isEmpty()) {
            throw noEvent();
        }
        if (!queue.endsWith(FIFO)) {
            throw new IllegalStateException(
                    "%s is a standard queue, whose messages come in any order: let a FIFO queue, which ends in %s, call this function"
                            .formatted(queue, FIFO));
        }
        return queue;
    }

    private static CommandMessage message(JsonNode record, String queue) {
        return new CommandMessage(
                text(record.path("messageId"), "messageId", queue),
                text(
                        record.path("attributes").path("MessageGroupId"),
                        "attributes.MessageGroupId",
                        queue),
                record.path("body").asString(""),
                MessageAttributes.of(record.path("messageAttributes")),
                receives(record.path("attributes").path("ApproximateReceiveCount")));
    }

    private static String text(JsonNode node, String name, String queue) {
        if (!node.isString() || node.stringValue().isEmpty()) {
            throw new RefusedInputException(
                    "a message of %s has no %s, which each message of a FIFO queue has"
                            .formatted(queue, name));
        }
        return node.stringValue();
    }

    /** A text, as SQS has all attributes of its own. */
    private static int receives(JsonNode count) {
        return count.asString("").matches("[0-9]{1,9}") ? Integer.parseInt(count.asString()) : 1;
    }

    private static RefusedInputException noEvent() {
        return new RefusedInputException(
                "this is no event of SQS, which has an array of Records: let a FIFO queue call this"
                        + " function, and nothing else");
    }
}
