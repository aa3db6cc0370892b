package dev.tandem.harness.aws.queue.internal;

import dev.tandem.harness.aws.queue.SqsMessage;
import dev.tandem.harness.aws.stream.filter.RecordFilter;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.Optional;

/**
 * Which messages are delivered. A body that is JSON is matched as such, any other as a text (AWS
 * Lambda Developer Guide, Using event filtering with an Amazon SQS event source).
 */
record QueueFilter(RecordFilter patterns, QueueEventJson events) {

    private static final JsonMapper JSON = JsonMapper.shared();

    boolean passes(SqsMessage message) {
        if (patterns.patterns().isEmpty()) {
            return true;
        }
        ObjectNode record = events.record(message);
        json(message.body()).ifPresent(body -> record.set("body", body));
        return patterns.passes(JSON.writeValueAsBytes(record));
    }

    private static Optional<JsonNode> json(String body) {
        try {
            return Optional.of(JSON.readTree(body)).filter(JsonNode::isContainer);
        } catch (JacksonException text) {
            return Optional.empty();
        }
    }
}
