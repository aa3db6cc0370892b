package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

import java.math.BigDecimal;
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

    private static final Set<String> TYPES = Set.of("String", "Number", "CommaDelimitedList");
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
        require(text);
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

    private void require(String text) {
        requireListed(text);
        JsonNode pattern = declaration.path("AllowedPattern");
        if (!pattern.isMissingNode() && !text.matches(pattern.asString())) {
            throw refused(text, "has to match " + pattern.asString());
        }
        if (declaration.path("Type").asString("").equals("Number")) {
            requireNumber(text);
        } else {
            requireBetween(text, BigDecimal.valueOf(text.length()), "Length", " characters");
        }
    }

    private void requireListed(String text) {
        List<String> allowed = new ArrayList<>();
        declaration.path("AllowedValues").forEach(value -> allowed.add(value.asString()));
        if (!allowed.isEmpty() && !allowed.contains(text)) {
            throw refused(text, "has to be one of " + allowed);
        }
    }

    private void requireNumber(String text) {
        try {
            requireBetween(text, new BigDecimal(text), "Value", "");
        } catch (NumberFormatException _) {
            throw refused(text, "has to be a number");
        }
    }

    private void requireBetween(String text, BigDecimal size, String what, String unit) {
        JsonNode min = declaration.path("Min" + what);
        JsonNode max = declaration.path("Max" + what);
        if (!min.isMissingNode() && size.compareTo(new BigDecimal(min.asString())) < 0) {
            throw refused(text, "has to be at least " + min.asString() + unit);
        }
        if (!max.isMissingNode() && size.compareTo(new BigDecimal(max.asString())) > 0) {
            throw refused(text, "has to be at most " + max.asString() + unit);
        }
    }

    private static ArrayNode list(String text) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : text.split(",", -1)) {
            list.add(part.strip());
        }
        return list;
    }

    /** A secret is not told again. */
    private BadValueException refused(String text, String rule) {
        boolean secret = declaration.path("NoEcho").asBoolean(false);
        return new BadValueException(
                "is %s, %s".formatted(secret ? "***" : "'" + text + "'", rule));
    }
}
