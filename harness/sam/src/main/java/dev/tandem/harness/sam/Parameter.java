package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One parameter, as the template declares it.
 *
 * @param declaration its type, default and limits
 */
record Parameter(String name, JsonNode declaration) {

    /**
     * Given, it is the value itself; nothing is looked up, since there is no Parameter Store here.
     */
    private static final String STORED = "AWS::SSM::Parameter::Value<String>";

    private static final Set<String> TYPES =
            Set.of("String", "Number", "CommaDelimitedList", STORED);
    private static final Set<String> KEYS =
            Set.of(
                    "Type",
                    "Default",
                    "Description",
                    "NoEcho",
                    "AllowedValues",
                    "AllowedPattern",
                    "ConstraintDescription",
                    "MinLength",
                    "MaxLength",
                    "MinValue",
                    "MaxValue");

    /**
     * Its value, checked.
     *
     * @throws BadValueException if there is none, or one that is not allowed
     */
    JsonNode value(Map<String, String> given) {
        requireKnownDeclaration();
        String text = given.get(name);
        if (text == null) {
            if (!declaration.has("Default")) {
                throw new BadValueException("has no default and was not given");
            }
            text = declaration.path("Default").asString();
        }
        new ParameterLimits(declaration).require(text);
        return isList() ? list(text) : JsonNodeFactory.instance.stringNode(text);
    }

    private void requireKnownDeclaration() {
        String type = declaration.path("Type").asString("");
        if (!TYPES.contains(type)) {
            throw new BadValueException(
                    "the type '%s' is not supported, supported are %s"
                            .formatted(type, String.join(", ", TYPES)));
        }
        List<String> unknown = new ArrayList<>(declaration.propertyNames());
        unknown.removeAll(KEYS);
        if (!unknown.isEmpty()) {
            throw new BadValueException("%s of parameters is not supported".formatted(unknown));
        }
    }

    private boolean isList() {
        return declaration.path("Type").asString("").equals("CommaDelimitedList");
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : text.split(",", -1)) {
            list.add(part.strip());
        }
        return list;
    }
}
