package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The template's outputs, with what is known of resources by now. */
record Outputs(Template template, Evaluation evaluation) {

    /**
     * The values by name.
     *
     * @param found takes those that can't be told
     */
    Map<String, String> values(Findings found) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> output : template.section("Outputs").properties()) {
            String where = "Outputs." + output.getKey();
            if (evaluation.conditions().include(where, output.getValue(), found)) {
                value(where, output.getValue(), found)
                        .ifPresent(value -> values.put(output.getKey(), value));
            }
        }
        return values;
    }

    private Optional<String> value(String where, JsonNode output, Findings found) {
        if (output.has("Export")) {
            found.withoutEffect(where + ".Export", "there is no other stack here");
        }
        try {
            return Optional.of(evaluation.text(output.path("Value")));
        } catch (BadValueException e) {
            found.problem(where, e.what());
            return Optional.empty();
        }
    }
}
