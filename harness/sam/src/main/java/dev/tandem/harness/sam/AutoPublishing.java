package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

import java.util.Map;

/** The version and the alias of a function with {@code AutoPublishAlias}, as SAM makes them. */
final class AutoPublishing {

    private final VersionDeployment versions;
    private final DeployedResources deployed;

    AutoPublishing(VersionDeployment versions, DeployedResources deployed) {
        this.versions = versions;
        this.deployed = deployed;
    }

    /**
     * Brings version and alias to what the template wants.
     *
     * @param raw the function's properties as they stand in the template
     * @param code tells one zip from another
     * @return the attributes that SAM adds to those of the function
     */
    Map<String, String> deploy(Function function, JsonNode raw, String code) {
        String name = function.name();
        if (function.publication().isEmpty()) {
            deployed.alias(name).ifPresent(versions::delete);
            deployed.nothingPublished(name);
            return Map.of();
        }
        Publication wanted = function.publication().get();
        String id = VersionId.of(function.id(), raw, code);
        Map<String, String> version = versions.deploy(wanted.version(id, name));
        FunctionAlias alias = wanted.alias(name, String.valueOf(version.get("Version")));
        Map<String, String> told = versions.deploy(alias);
        deployed.alias(name)
                .filter(before -> !before.name().equals(alias.name()))
                .ifPresent(versions::delete);
        deployed.alias(name, alias);
        return Map.of(
                "Alias", String.valueOf(told.get(ResourceAttributes.REF)),
                "Version", String.valueOf(version.get(ResourceAttributes.REF)));
    }

    /** The function is gone, and all its versions with it. */
    void forget(String function) {
        deployed.nothingPublished(function);
    }
}
