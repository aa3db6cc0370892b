package dev.tandem.harness.sam;

import tools.jackson.databind.JsonNode;

/** The template's section of that name. */
record Mappings(JsonNode section) {

    /**
     * What {@code Fn::FindInMap} gives.
     *
     * @throws BadValueException if there is nothing
     */
    JsonNode value(String map, String key, String name) {
        JsonNode found = section.path(map).path(key).path(name);
        if (found.isMissingNode()) {
            throw new BadValueException("there is no mapping %s.%s.%s".formatted(map, key, name));
        }
        return found;
    }
}
