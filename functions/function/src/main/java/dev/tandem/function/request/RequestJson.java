package dev.tandem.function.request;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;
import dev.tandem.json.Utf8;

import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** A request as the object that its JSON has to be. */
record RequestJson(JsonMapper mapper) {

    /**
     * The object, without fields of its own that are null: that says the same as a field that is
     * not there. Within them a null may be an element of a list, which whoever knows their types
     * tells.
     *
     * @throws InvalidValueException if it is none, or has what can't be kept or told apart
     * @throws JacksonException if it is no JSON
     */
    ObjectNode object(byte[] json) {
        List<Violation> unkeepable = UnkeepableValues.in(json);
        if (!unkeepable.isEmpty()) {
            throw new InvalidValueException(unkeepable);
        }
        if (!Utf8.isIn(json)) {
            throw new InvalidValueException("", Utf8.RULE);
        }
        JsonNode tree = tree(json);
        if (!(tree instanceof ObjectNode object)) {
            throw new InvalidValueException("", "must be a JSON object");
        }
        object.properties().removeIf(field -> field.getValue().isNull());
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
}
