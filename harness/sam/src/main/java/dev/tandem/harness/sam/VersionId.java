package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;

/**
 * The logical id of a version as SAM makes it: from a hash of the function's properties as they
 * stand in the template. What {@code Ref} would give is no part of it, so that another value of a
 * parameter publishes nothing ({@code samtranslator/model/sam_resources.py}, {@code
 * _construct_version}).
 */
final class VersionId {

    private static final int DIGITS = 10;

    private static final JsonMapper SORTED =
            JsonMapper.builder().enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED).build();

    /** Properties that SAM makes other resources of. */
    private static final Set<String> OF_SAM =
            Set.of(
                    "AutoPublishAlias",
                    "AutoPublishAliasAllProperties",
                    "CodeUri",
                    "Events",
                    "Policies",
                    "VersionDeletionPolicy",
                    "VersionDescription");

    private VersionId() {}

    /**
     * @param function its logical id
     * @param properties as they stand in the template, with SAM's globals
     * @param code tells one zip from another, as the name does under which it is uploaded
     */
    static String of(String function, JsonNode properties, String code) {
        ObjectNode hashed = JsonMapper.shared().createObjectNode();
        if (properties.path("AutoPublishAliasAllProperties").asBoolean(false)) {
            properties.properties().stream()
                    .filter(each -> !OF_SAM.contains(each.getKey()))
                    .forEach(each -> hashed.set(each.getKey(), each.getValue()));
        } else {
            properties
                    .path("Environment")
                    .properties()
                    .forEach(each -> hashed.set(each.getKey(), each.getValue()));
            put(hashed, "MemorySize", properties);
            if (!properties.path("SnapStart").path("ApplyOn").asString("None").equals("None")) {
                put(hashed, "SnapStart", properties);
            }
        }
        hashed.put("Code", code);
        return function + "Version" + hash(SORTED.writeValueAsString(hashed));
    }

    private static void put(ObjectNode hashed, String name, JsonNode properties) {
        if (properties.has(name)) {
            hashed.set(name, properties.path(name));
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-1")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-1", e);
        }
    }
}
