package dev.tandem.core.decider;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** The objects that are just looked at, each within the one before. */
final class ObjectsWithin {

    /** Deeper than any fold is, and no trap where a decider holds what is none. */
    private static final int MAX_DEPTH = 20;

    /** More than any fold holds. */
    private static final int MAX_OBJECTS = 10_000;

    private final Set<Object> open = Collections.newSetFromMap(new IdentityHashMap<>());
    private int looks;

    /** Whether to look at it: it is not looked at already, and there is an end to it all. */
    boolean enter(Object value) {
        looks++;
        return open.size() <= MAX_DEPTH && looks <= MAX_OBJECTS && open.add(value);
    }

    void leave(Object value) {
        open.remove(value);
    }
}
