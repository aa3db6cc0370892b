package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.HashMap;
import java.util.Map;

/**
 * The logical ids of the aliases that SAM adds (AWS SAM Developer Guide, "Generated CloudFormation
 * resources"): others may wait for them by {@code DependsOn}.
 */
final class AliasIds {

    private AliasIds() {}

    /** By the logical id of each alias, that of its function. */
    static Map<String, String> functions(JsonNode template) {
        JsonNode ofAll = template.path("Globals").path("Function").path("AutoPublishAlias");
        Map<String, String> functions = new HashMap<>();
        template.path("Resources")
                .forEachEntry((id, resource) -> {
                    if (resource.path("Type").asString("").equals(Function.TYPE)) {
                        String alias =
                                resource.path("Properties")
                                        .path("AutoPublishAlias")
                                        .asString(ofAll.asString(""));
                        functions.put(id + "Alias" + alias, id);
                    }
                });
        return functions;
    }
}
