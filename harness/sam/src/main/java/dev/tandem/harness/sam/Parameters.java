package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.HashMap;
import java.util.Map;

/**
 * The template's parameters with their values, and AWS's pseudo parameters. CloudFormation User
 * Guide, parameters.
 */
final class Parameters {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Parameters() {}

    /**
     * Checks what was given, adds defaults.
     *
     * @param section what the template says of its parameters
     * @return values by name
     */
    static Map<String, JsonNode> values(
            JsonNode section, Map<String, String> given, Place place, Problems problems) {
        Map<String, JsonNode> values = new HashMap<>(place.pseudoParameters());
        given.keySet().stream()
                .filter(name -> !section.has(name))
                .forEach(name ->
                        problems.add(
                                name,
                                "is no parameter of the template, these are "
                                        + String.join(", ", section.propertyNames())));
        for (Map.Entry<String, JsonNode> declared : section.properties()) {
            Parameter parameter = new Parameter(declared.getKey(), declared.getValue());
            values.put(parameter.name(), value(parameter, given, problems));
        }
        return values;
    }

    private static JsonNode value(
            Parameter parameter, Map<String, String> given, Problems problems) {
        try {
            return parameter.value(given);
        } catch (BadValueException e) {
            problems.add(parameter.name(), e.what());
            // so that places that use it are not reported as well
            return JSON.stringNode("");
        }
    }
}
