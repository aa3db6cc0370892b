package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What can be said of an output before parameters are known. */
record OutputCheck(ReferenceCheck references, Problems problems) {

    private static final List<String> KEYS = List.of("Value", "Description", "Condition", "Export");

    void check(String name, JsonNode output) {
        String where = "Outputs." + name;
        problems.unsupported(where, output.propertyNames(), KEYS);
        references.check(where, output.path("Value"));
        references.condition(where, output);
    }
}
