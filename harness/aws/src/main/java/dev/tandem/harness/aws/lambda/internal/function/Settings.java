package dev.tandem.harness.aws.lambda.internal.function;

import dev.tandem.harness.aws.endpoint.AwsException;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The settings in a request, each of the type that AWS documents, or an error that names it. */
record Settings(JsonNode json) {

    static AwsException invalid(String field, String why) {
        return new AwsException(400, "InvalidParameterValueException", field + ": " + why);
    }

    private Optional<JsonNode> field(String name) {
        return Optional.of(json.path(name)).filter(node -> !node.isMissingNode() && !node.isNull());
    }

    void require(String name) {
        if (field(name).isEmpty()) {
            throw invalid(name, "is required");
        }
    }

    /** Refuses whatever else there is. */
    void requireOnly(String object, Set<String> supported) {
        for (String name : json.propertyNames()) {
            if (!supported.contains(name) && field(name).isPresent()) {
                throw invalid(
                        object + "." + name,
                        "is not supported by the harness, supported are "
                                + String.join(", ", new TreeSet<>(supported)));
            }
        }
    }

    Optional<String> text(String name) {
        return field(name).map(node -> text(name, node));
    }

    private static String text(String name, JsonNode node) {
        if (!node.isString()) {
            throw invalid(name, "must be a string, is of type " + node.getNodeType());
        }
        return node.asString();
    }

    Optional<Integer> number(String name, int least, int most) {
        return field(name).map(node -> number(name, node, least, most));
    }

    private static int number(String name, JsonNode node, int least, int most) {
        if (!node.isInt() || node.asInt() < least || node.asInt() > most) {
            throw invalid(
                    name, "must be a number from %s to %s, is %s".formatted(least, most, node));
        }
        return node.asInt();
    }

    Optional<List<String>> texts(String name) {
        return field(name)
                .map(node -> node.values().stream().map(value -> text(name, value)).toList());
    }

    /** The settings of an object inside. */
    Optional<Settings> object(String name) {
        return field(name).map(Settings::new);
    }

    Optional<Map<String, String>> map(String name) {
        return field(name).map(node -> map(name, node));
    }

    private static Map<String, String> map(String name, JsonNode node) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties()
                .forEach(entry ->
                        map.put(
                                entry.getKey(),
                                text(name + "." + entry.getKey(), entry.getValue())));
        return map;
    }
}
