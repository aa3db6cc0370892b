package dev.tandem.dynamodb.event;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Attributes of items in the JSON of a stream: the kinds that an event has. */
final class RecordAttributes {

    private RecordAttributes() {}

    /** Those that can be read; what is of another kind, or laid out wrongly, is missing. */
    static Map<String, AttributeValue> read(JsonNode attributes) {
        Map<String, AttributeValue> read = new HashMap<>();
        attributes
                .properties()
                .forEach(attribute ->
                        value(attribute.getValue())
                                .ifPresent(value -> read.put(attribute.getKey(), value)));
        return read;
    }

    private static Optional<AttributeValue> value(JsonNode value) {
        if (!value.isObject() || value.size() != 1) {
            return Optional.empty();
        }
        Map.Entry<String, JsonNode> only = value.properties().iterator().next();
        JsonNode content = only.getValue();
        return switch (only.getKey()) {
            case "S" ->
                    content.isString()
                            ? Optional.of(fromS(content.stringValue()))
                            : Optional.empty();
            case "N" ->
                    content.isString()
                            ? Optional.of(fromN(content.stringValue()))
                            : Optional.empty();
            case "M" -> content.isObject() ? Optional.of(fromM(read(content))) : Optional.empty();
            default -> Optional.empty();
        };
    }
}
