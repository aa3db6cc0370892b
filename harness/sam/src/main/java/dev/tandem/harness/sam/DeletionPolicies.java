package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.List;

/** What CloudFormation does with a resource that the template has no more, or that is replaced. */
final class DeletionPolicies {

    static final List<String> SUPPORTED = List.of("Delete", "Retain", "RetainExceptOnCreate");

    /** CloudFormation User Guide: {@code RetainExceptOnCreate} is none of them. */
    static final List<String> OF_A_REPLACEMENT = List.of("Delete", "Retain", "Snapshot");

    static final List<String> OF_A_VERSION = List.of("Delete", "Retain");

    private DeletionPolicies() {}

    /** Whether it stays when the stack is deleted. */
    static boolean keeps(JsonNode resource) {
        return policy(resource).startsWith("Retain");
    }

    /** Whether it stays though the operation that has made it is rolled back. */
    static boolean keepsOnRollback(JsonNode resource) {
        return policy(resource).equals("Retain");
    }

    static boolean keepsReplaced(JsonNode resource) {
        return !resource.path("UpdateReplacePolicy").asString("Delete").equals("Delete");
    }

    private static String policy(JsonNode resource) {
        return resource.path("DeletionPolicy").asString("Delete");
    }
}
