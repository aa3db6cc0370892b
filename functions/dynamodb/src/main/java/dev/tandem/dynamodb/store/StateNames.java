package dev.tandem.dynamodb.store;

import dev.tandem.core.store.AggregateType;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of a state's attributes in its item. Where the store has an attribute of that name for
 * itself, the state's is put aside: a state's {@code version} is {@code state.version}.
 */
record StateNames(AggregateType type) {

    /** How many bytes longer all of them may be. */
    static final int MORE_BYTES = 64;

    private static final String ASIDE = "state.";

    private static final Set<String> OWN =
            Set.of(StateItems.VERSION, "createdAt", "updatedAt", FoldMark.FIELD);

    /** As they are in the item. */
    Map<String, AttributeValue> stored(Map<String, AttributeValue> attributes) {
        Map<String, AttributeValue> stored = new HashMap<>();
        attributes.forEach((name, value) -> stored.put(stored(name), value));
        return stored;
    }

    /** As the state has them, without the store's own. */
    Map<String, AttributeValue> attributes(Map<String, AttributeValue> item) {
        Map<String, AttributeValue> attributes = new HashMap<>();
        item.forEach((name, value) -> {
            if (name.startsWith(ASIDE)) {
                attributes.put(name.substring(ASIDE.length()), value);
            } else if (!isOwn(name)) {
                attributes.put(name, value);
            }
        });
        return attributes;
    }

    private String stored(String name) {
        return isOwn(name) || name.startsWith(ASIDE) ? ASIDE + name : name;
    }

    private boolean isOwn(String name) {
        return OWN.contains(name) || name.equals(type.idField());
    }
}
