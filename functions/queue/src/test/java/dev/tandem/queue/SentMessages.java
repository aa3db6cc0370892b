package dev.tandem.queue;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;

/** An event as the mapping of a queue calls a function with it. */
final class SentMessages {

    static final String FIFO = "arn:aws:sqs:eu-west-1:123456789012:sales.fifo";

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode event = JSON.createObjectNode();
    private final ArrayNode records = event.putArray("Records");
    private final String queue;
    private int receives = 1;

    SentMessages(String queue) {
        this.queue = queue;
    }

    static SentMessages fifo() {
        return new SentMessages(FIFO);
    }

    /** Those that follow have come so often. */
    SentMessages received(int times) {
        receives = times;
        return this;
    }

    /** The last one was moved back, and had this id before. */
    SentMessages movedBack(String firstId) {
        ((ObjectNode) records.get(records.size() - 1).get("messageAttributes"))
                .putObject("firstMessageId")
                .put("stringValue", firstId)
                .put("dataType", "String");
        return this;
    }

    /** One more. */
    SentMessages with(String messageId, String group, String command, String body) {
        ObjectNode record = records.addObject();
        record.put("messageId", messageId).put("receiptHandle", "r").put("body", body);
        record.putObject("attributes")
                .put("ApproximateReceiveCount", Integer.toString(receives))
                .put("MessageGroupId", group)
                .put("MessageDeduplicationId", messageId)
                .put("SequenceNumber", "188527%s".formatted(records.size()));
        if (!command.isEmpty()) {
            record.putObject("messageAttributes")
                    .putObject("command")
                    .put("stringValue", command)
                    .put("dataType", "String");
        }
        record.put("eventSource", "aws:sqs").put("eventSourceARN", queue);
        return this;
    }

    SentMessages offer(String messageId, String sale, int quantity) {
        return with(
                messageId,
                sale,
                "offer",
                "{\"saleId\":\"%s\",\"quantity\":%s}".formatted(sale, quantity));
    }

    SentMessages buy(String messageId, String sale, String buyer) {
        return with(
                messageId,
                sale,
                "buy",
                "{\"saleId\":\"%s\",\"buyer\":\"%s\"}".formatted(sale, buyer));
    }

    SentMessages buy(String messageId, String sale, String buyer, String commandId) {
        return with(
                messageId,
                sale,
                "buy",
                "{\"saleId\":\"%s\",\"buyer\":\"%s\",\"commandId\":\"%s\"}"
                        .formatted(sale, buyer, commandId));
    }

    byte[] json() {
        return event.toString().getBytes(StandardCharsets.UTF_8);
    }
}
