package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.Map;
import java.util.Set;

/**
 * Merges {@code Globals.Function} into functions: objects are merged, lists are joined, anything
 * else of the function itself wins. AWS SAM Developer Guide, Globals section.
 */
final class Globals {

    /** Those of SAM's that the harness knows for functions at all. */
    static final Set<String> ALLOWED =
            Set.of(
                    "Architectures",
                    "AutoPublishAlias",
                    "AutoPublishAliasAllProperties",
                    "CodeUri",
                    "Description",
                    "Environment",
                    "Handler",
                    "LoggingConfig",
                    "MemorySize",
                    "ReservedConcurrentExecutions",
                    "Runtime",
                    "SnapStart",
                    "Tags",
                    "Timeout",
                    "Tracing",
                    "VersionDeletionPolicy",
                    "VpcConfig");

    private Globals() {}

    static JsonNode merge(JsonNode global, JsonNode own) {
        if (global instanceof ObjectNode globals
                && own instanceof ObjectNode object
                && !Intrinsic.isCall(globals)
                && !Intrinsic.isCall(object)) {
            return merge(globals, object);
        }
        if (global instanceof ArrayNode first && own instanceof ArrayNode second) {
            return first.deepCopy().addAll(second);
        }
        return own.isMissingNode() ? global : own;
    }

    private static ObjectNode merge(ObjectNode global, ObjectNode own) {
        ObjectNode merged = global.deepCopy();
        for (Map.Entry<String, JsonNode> property : own.properties()) {
            String name = property.getKey();
            merged.set(name, merge(global.path(name), property.getValue()));
        }
        return merged;
    }
}
