package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;

/**
 * Works out what a value of the template is, under parameters and with what is known of resources.
 * CloudFormation User Guide, intrinsic function reference.
 */
final class Evaluation {

    /** What {@code AWS::NoValue} stands for: the property is not there. */
    static final JsonNode NO_VALUE = MissingNode.getInstance();

    private final Names names;
    private final Conditions conditions;
    private final Mappings mappings;

    /**
     * @param conditions the template's section of that name
     * @param mappings the template's section of that name
     */
    Evaluation(
            Map<String, JsonNode> parameters,
            JsonNode conditions,
            JsonNode mappings,
            ResourceAttributes attributes) {
        this.names = new Names(parameters, attributes);
        this.conditions = new Conditions(conditions, this);
        this.mappings = new Mappings(mappings);
    }

    Mappings mappings() {
        return mappings;
    }

    Conditions conditions() {
        return conditions;
    }

    Names names() {
        return names;
    }

    /**
     * Works out a value.
     *
     * @return a value without functions in it; missing if it is {@code AWS::NoValue}
     * @throws BadValueException if it can't be worked out
     */
    JsonNode value(JsonNode raw) {
        return switch (raw) {
            case ObjectNode object when Intrinsic.isCall(object) -> call(object);
            case ObjectNode object -> object(object);
            case ArrayNode array -> array(array);
            case JsonNode scalar -> scalar;
        };
    }

    /**
     * @throws BadValueException if it is a list or an object
     */
    String text(JsonNode raw) {
        JsonNode value = value(raw);
        if (!value.isValueNode() || value.isNull()) {
            throw new BadValueException("%s is no text".formatted(raw));
        }
        return value.asString();
    }

    private JsonNode call(ObjectNode call) {
        Map.Entry<String, JsonNode> only = call.properties().iterator().next();
        return Intrinsic.named(only.getKey()).apply(only.getValue(), this);
    }

    private ObjectNode object(ObjectNode raw) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : raw.properties()) {
            JsonNode value = value(property.getValue());
            if (!value.isMissingNode()) {
                object.set(property.getKey(), value);
            }
        }
        return object;
    }

    private ArrayNode array(ArrayNode raw) {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        for (JsonNode element : raw) {
            JsonNode value = value(element);
            if (!value.isMissingNode()) {
                array.add(value);
            }
        }
        return array;
    }
}
