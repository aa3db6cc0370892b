package dev.tandem.local.stream;

import dev.tandem.core.result.RefusedInputException;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;

/** An item of a table as plain JSON: texts, numbers and objects of these; a null is none. */
final class JsonItem {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonItem() {}

    /**
     * Its attributes.
     *
     * @throws RefusedInputException if it is anything else
     */
    static Map<String, AttributeValue> read(String json) {
        JsonNode item = tree(json);
        if (!item.isObject()) {
            throw new RefusedInputException("this is no item of a table: must be a JSON object");
        }
        return attributes(item);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            throw new RefusedInputException(
                    "this is no item of a table: it is not one object of well-formed JSON", e);
        }
    }

    private static Map<String, AttributeValue> attributes(JsonNode object) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            if (!property.getValue().isNull()) {
                attributes.put(property.getKey(), attribute(property));
            }
        }
        return attributes;
    }

    private static AttributeValue attribute(Map.Entry<String, JsonNode> property) {
        JsonNode value = property.getValue();
        if (value.isObject()) {
            return AttributeValue.fromM(attributes(value));
        }
        if (value.isNumber()) {
            return AttributeValue.fromN(value.asString());
        }
        if (value.isString()) {
            return AttributeValue.fromS(value.stringValue());
        }
        throw new RefusedInputException(
                "this is no item of a table: '%s' must be a text, a number or an object"
                        .formatted(property.getKey()));
    }
}
