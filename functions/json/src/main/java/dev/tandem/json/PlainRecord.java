package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a record is read whose components are texts, numbers, such records and lists of them, each
 * once: whatever is otherwise makes nothing.
 *
 * @param constructor its own
 * @param places of the components by their names
 * @param components how each is read
 */
record PlainRecord(
        Constructor<?> constructor, Map<String, Integer> places, List<PlainValue> components)
        implements PlainValue {

    /** Empty for a class that has anything else, or says itself how it is read. */
    static Optional<PlainRecord> of(Class<?> type) {
        return of(type, Set.of());
    }

    /**
     * The same of a component.
     *
     * @param around the records that it lies in: one that may lie in itself has an end elsewhere
     */
    static Optional<PlainRecord> of(Class<?> type, Set<Class<?>> around) {
        if (!type.isRecord() || around.contains(type) || KeptTypes.isDescribedAnywhere(type)) {
            return Optional.empty();
        }
        Set<Class<?>> within = new HashSet<>(around);
        within.add(type);
        RecordComponent[] all = type.getRecordComponents();
        List<PlainValue> components = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (int at = 0; at < all.length; at++) {
            Optional<PlainValue> component = PlainValue.of(all[at].getGenericType(), within);
            if (component.isEmpty()) {
                return Optional.empty();
            }
            components.add(component.get());
            places.put(all[at].getName(), at);
        }
        Constructor<?> constructor = constructor(type, all);
        return constructor.trySetAccessible()
                ? Optional.of(
                        new PlainRecord(constructor, Map.copyOf(places), List.copyOf(components)))
                : Optional.empty();
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor", e);
        }
    }

    @Override
    public @Nullable Object read(JsonParser json) {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            return null;
        }
        @Nullable Object[] values = new @Nullable Object[components.size()];
        int read = 0;
        for (String name = json.nextName(); name != null; name = json.nextName()) {
            Integer at = places.get(name);
            if (at == null || values[at] != null) {
                return null;
            }
            json.nextToken();
            values[at] = components.get(at).read(json);
            if (values[at] == null) {
                return null;
            }
            read++;
        }
        return read == components.size() ? made(values) : null;
    }

    private @Nullable Object made(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException e) {
            // it refuses them: told by who reads it again
            return null;
        }
    }
}
