package dev.tandem.harness.sam;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What {@code Ref} and {@code GetAtt} tell of resources, by logical id. */
final class ResourceAttributes {

    /** The name under which the value of {@code Ref} is kept. */
    static final String REF = "Ref";

    private final Map<String, Map<String, String>> known = new HashMap<>();

    /** Keeps what is known of a resource, which replaces what was known before. */
    void put(String resource, Map<String, String> attributes) {
        known.put(resource, Map.copyOf(attributes));
    }

    boolean has(String resource) {
        return known.containsKey(resource);
    }

    /**
     * @throws BadValueException if the resource has no such attribute
     */
    String get(String resource, String attribute) {
        Map<String, String> attributes = known.getOrDefault(resource, Map.of());
        if (!attributes.containsKey(attribute)) {
            Set<String> names = new TreeSet<>(attributes.keySet());
            names.remove(REF);
            throw new BadValueException(
                    "%s has no attribute %s here, it has %s".formatted(resource, attribute, names));
        }
        return attributes.get(attribute);
    }
}
