package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.util.Map;

/** What one may refer to by name: parameters, pseudo parameters, resources. */
record Names(Map<String, JsonNode> parameters, ResourceAttributes attributes) {

    /**
     * What {@code Ref} gives.
     *
     * @throws BadValueException if there is nothing of that name
     */
    JsonNode ref(String name) {
        if (name.equals("AWS::NoValue")) {
            return Evaluation.NO_VALUE;
        }
        JsonNode parameter = parameters.get(name);
        if (parameter != null) {
            return parameter;
        }
        if (name.endsWith(".Alias") || name.endsWith(".Version")) {
            return attribute(name);
        }
        if (!attributes.has(name)) {
            throw unknown(name);
        }
        return text(attributes.get(name, ResourceAttributes.REF));
    }

    /**
     * What {@code GetAtt} gives.
     *
     * @param path such as {@code CartsTable.Arn}
     * @throws BadValueException if there is no such resource or attribute
     */
    JsonNode attribute(String path) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            throw new BadValueException("GetAtt %s has to be Resource.Attribute".formatted(path));
        }
        String resource = path.substring(0, dot);
        if (!attributes.has(resource)) {
            throw unknown(resource);
        }
        return text(attributes.get(resource, path.substring(dot + 1)));
    }

    private static JsonNode text(String value) {
        return JsonNodeFactory.instance.stringNode(value);
    }

    private static BadValueException unknown(String name) {
        return new BadValueException(
                "%s is neither a parameter nor a resource that there is under these parameters"
                        .formatted(name));
    }
}
