package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

/**
 * The version and the alias that SAM adds to a function with {@code AutoPublishAlias}.
 *
 * @param alias its name, such as {@code live}
 * @param description of the version
 * @param staysReplaced whether a version stays that another description has replaced
 * @param staysGone whether a version stays whose logical id the template has no more
 */
record Publication(String alias, String description, boolean staysReplaced, boolean staysGone) {

    static Publication read(String alias, Properties properties, JsonNode resource) {
        String gone =
                properties
                        .oneOf("VersionDeletionPolicy", DeletionPolicies.OF_A_VERSION)
                        .orElse("Retain");
        return new Publication(
                alias,
                properties.text("VersionDescription").orElse(""),
                DeletionPolicies.keepsReplaced(resource),
                resource.has("DeletionPolicy")
                        ? DeletionPolicies.keeps(resource)
                        : gone.equals("Retain"));
    }

    FunctionVersion version(String id, String function) {
        return new FunctionVersion(id, function, description, staysReplaced, staysGone);
    }

    FunctionAlias alias(String function, String version) {
        return new FunctionAlias(function + "Alias" + alias, function, alias, version);
    }
}
