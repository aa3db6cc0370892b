package dev.tandem.harness.aws.mapping;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;

/** The settings that mappings of streams and of queues have, as the API tells them. */
final class SharedSettingsJson {

    private SharedSettingsJson() {}

    static void write(boolean reportsItemFailures, List<String> patterns, ObjectNode json) {
        ArrayNode types = json.putArray("FunctionResponseTypes");
        if (reportsItemFailures) {
            types.add(SharedSettings.ITEM_FAILURES);
        }
        if (!patterns.isEmpty()) {
            ArrayNode filters = json.putObject("FilterCriteria").putArray("Filters");
            patterns.forEach(text -> filters.addObject().put("Pattern", text));
        }
    }
}
