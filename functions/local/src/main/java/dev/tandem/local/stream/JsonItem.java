package dev.tandem.local.stream;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.Map;

/** An item of a table as plain JSON: texts, numbers and objects of these. */
final class JsonItem {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonItem() {}

    static Map<String, AttributeValue> read(String json) {
        return attributes(JSON.readTree(json));
    }

    private static Map<String, AttributeValue> attributes(JsonNode object) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        object.properties()
                .forEach(property ->
                        attributes.put(property.getKey(), attribute(property.getValue())));
        return attributes;
    }

    private static AttributeValue attribute(JsonNode value) {
        if (value.isObject()) {
            return AttributeValue.fromM(attributes(value));
        }
        return value.isNumber()
                ? AttributeValue.fromN(value.asString())
                : AttributeValue.fromS(value.asString());
    }
}
