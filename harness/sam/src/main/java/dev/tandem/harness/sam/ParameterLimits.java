package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * What a template says that values of a parameter may be.
 *
 * @param declaration of the parameter
 */
record ParameterLimits(JsonNode declaration) {

    /**
     * @throws BadValueException if the value is not allowed
     */
    void require(String text) {
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

    /** A secret is not told again. */
    private BadValueException refused(String text, String rule) {
        boolean secret = declaration.path("NoEcho").asBoolean(false);
        return new BadValueException(
                "is %s, %s".formatted(secret ? "***" : "'" + text + "'", rule));
    }
}
