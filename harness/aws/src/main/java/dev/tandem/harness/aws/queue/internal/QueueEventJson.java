package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SqsMessage;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/**
 * Messages as the event that AWS Lambda sends to a function (AWS Lambda Developer Guide, Using
 * Lambda with Amazon SQS).
 *
 * @param queueArn where they come from
 */
record QueueEventJson(String queueArn) {

    /** Where it stands in an ARN. */
    private static final int REGION = 3;

    private static final JsonMapper JSON = JsonMapper.shared();

    /** The event with these messages in this order. */
    byte[] of(List<SqsMessage> messages) {
        ObjectNode event = JSON.createObjectNode();
        ArrayNode records = event.putArray("Records");
        messages.forEach(message -> records.add(record(message)));
        return JSON.writeValueAsBytes(event);
    }

    /** One message, as it stands in the event. */
    ObjectNode record(SqsMessage message) {
        ObjectNode json = JSON.createObjectNode();
        json.put("messageId", message.id())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body());
        attributes(message.json().path("Attributes"), json.putObject("attributes"));
        JsonNode own = message.json().path("MessageAttributes");
        ObjectNode messageAttributes = json.putObject("messageAttributes");
        own.forEachEntry((name, value) -> attribute(value, messageAttributes.putObject(name)));
        json.put("md5OfBody", message.json().path("MD5OfBody").asString(""));
        if (!own.isEmpty()) {
            JsonNode digest = message.json().path("MD5OfMessageAttributes");
            json.put("md5OfMessageAttributes", digest.asString(""));
        }
        return json.put("eventSource", "aws:sqs")
                .put("eventSourceARN", queueArn)
                .put("awsRegion", queueArn.split(":", -1)[REGION]);
    }

    /** Those of a standard queue have no group: where a text is empty, AWS has none. */
    private static void attributes(JsonNode from, ObjectNode to) {
        from.forEachEntry((name, value) -> {
            if (!value.asString("").isEmpty()) {
                to.put(name, value.asString(""));
            }
        });
    }

    private static void attribute(JsonNode from, ObjectNode to) {
        if (from.has("StringValue")) {
            to.put("stringValue", from.path("StringValue").asString(""));
        }
        if (from.has("BinaryValue")) {
            to.put("binaryValue", from.path("BinaryValue").asString(""));
        }
        to.putArray("stringListValues");
        to.putArray("binaryListValues");
        to.put("dataType", from.path("DataType").asString(""));
    }
}
