package dev.tandem.function.request;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A request as the object that its JSON has to be. */
record RequestJson(JsonMapper mapper) {

    /**
     * The object, without fields that are null: that says the same as a field that is not there.
     *
     * @throws InvalidValueException if it is none, or has what can't be kept or told apart
     * @throws JacksonException if it is no JSON
     */
    ObjectNode object(byte[] json) {
        List<Violation> unkeepable = UnkeepableValues.in(json);
        if (!unkeepable.isEmpty()) {
            throw new InvalidValueException(unkeepable);
        }
        JsonNode tree = tree(json);
        if (!(tree instanceof ObjectNode object)) {
            throw new InvalidValueException("", "must be a JSON object");
        }
        dropNulls(object);
        return object;
    }

    private JsonNode tree(byte[] json) {
        try {
            return mapper.readTree(json);
        } catch (StreamReadException e) {
            RepeatedField.in(json)
                    .ifPresent(field -> {
                        throw new InvalidValueException(field, "is there more than once");
                    });
            throw e;
        }
    }

    private static void dropNulls(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(property -> property.getValue().isNull());
            object.values().forEach(RequestJson::dropNulls);
        } else if (node instanceof ArrayNode array) {
            array.values().forEach(RequestJson::dropNulls);
        }
    }
}
