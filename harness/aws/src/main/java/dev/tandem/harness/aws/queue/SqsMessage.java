package dev.tandem.harness.aws.queue;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/**
 * A message, as a receive hands it out.
 *
 * @param json as ReceiveMessage tells it
 */
public record SqsMessage(JsonNode json) {

    public String id() {
        return text("MessageId");
    }

    /** Of this receive: who deletes the message shows it. */
    public String receiptHandle() {
        return text("ReceiptHandle");
    }

    public String body() {
        return text("Body");
    }

    /** The group that it is ordered in; a standard queue's messages have none. */
    public Optional<String> group() {
        return Optional.of(json.path("Attributes").path("MessageGroupId").asString(""))
                .filter(group -> !group.isEmpty());
    }

    private String text(String field) {
        return json.path(field).asString("");
    }
}
