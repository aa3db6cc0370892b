package dev.tandem.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonSerializable;

import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a record is written whose components are texts, numbers, such records and lists of them: as
 * an object of them.
 *
 * @param components in their order
 */
record PlainRecordWriter(List<Component> components) implements PlainWriter {

    /** Interfaces of the JDK that say nothing of a value's form; others may. */
    private static final Set<Class<?>> FORMLESS = Set.of(Comparable.class, Serializable.class);

    /**
     * One of them.
     *
     * @param accessor what tells its value
     */
    record Component(String name, Method accessor, PlainWriter writer) {}

    /** Empty for a class that has anything else, or says itself how it is written. */
    static Optional<PlainRecordWriter> of(Class<?> type) {
        return of(type, Set.of());
    }

    /**
     * The same of a component.
     *
     * @param around the records that it lies in: one that may lie in itself is left to the mapper
     */
    static Optional<PlainRecordWriter> of(Class<?> type, Set<Class<?>> around) {
        if (!type.isRecord()
                || around.contains(type)
                || KeptTypes.isDescribedAnywhere(type)
                || hasForm(type)) {
            return Optional.empty();
        }
        Set<Class<?>> within = new HashSet<>(around);
        within.add(type);
        List<Component> components = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Method accessor = component.getAccessor();
            Optional<PlainWriter> writer = PlainWriter.of(component.getGenericType(), within);
            if (writer.isEmpty() || !accessor.trySetAccessible()) {
                return Optional.empty();
            }
            components.add(new Component(component.getName(), accessor, writer.get()));
        }
        return Optional.of(new PlainRecordWriter(List.copyOf(components)));
    }

    /** Whether Jackson may take it for something else: what can be iterated, a path, a node. */
    private static boolean hasForm(Class<?> type) {
        return Arrays.stream(type.getInterfaces())
                .anyMatch(face ->
                        face == JacksonSerializable.class
                                || (face.getClassLoader() == null && !FORMLESS.contains(face))
                                || hasForm(face));
    }

    @Override
    public void write(Object value, JsonGenerator json) throws ReflectiveOperationException {
        json.writeStartObject();
        for (Component component : components) {
            json.writeName(component.name());
            PlainWriter.writeOrNull(component.writer(), component.accessor().invoke(value), json);
        }
        json.writeEndObject();
    }
}
