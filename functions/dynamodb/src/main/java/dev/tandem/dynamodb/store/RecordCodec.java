package dev.tandem.dynamodb.store;

import dev.tandem.core.check.RecordShape;
import dev.tandem.json.KeptTypes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Records as M, each component by its name: such as say nothing of themselves to Jackson.
 *
 * @param shape reads the components, and makes a record of them
 * @param components in their order
 */
record RecordCodec(RecordShape shape, List<AttributeCodec> components) implements AttributeCodec {

    private static final ClassValue<Optional<RecordCodec>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Optional<RecordCodec> computeValue(Class<?> type) {
                    return of(type, Set.of());
                }
            };

    /** Empty for a record that Jackson may lay out otherwise. */
    static Optional<RecordCodec> of(Class<?> type) {
        return KNOWN.get(type);
    }

    /**
     * The same of a component.
     *
     * @param around the records that it lies in: one that may lie in itself has an end elsewhere
     */
    static Optional<RecordCodec> of(Class<?> type, Set<Class<?>> around) {
        if (around.contains(type)
                || type.getTypeParameters().length > 0
                || !KeptTypes.isPlain(type)) {
            return Optional.empty();
        }
        Set<Class<?>> within = new HashSet<>(around);
        within.add(type);
        List<AttributeCodec> components =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .flatMap(part -> AttributeCodec.of(part, within).stream())
                        .toList();
        return components.size() == type.getRecordComponents().length
                ? RecordShape.of(type).map(shape -> new RecordCodec(shape, components))
                : Optional.empty();
    }

    @Override
    public AttributeValue write(Object value) {
        return AttributeValue.fromM(attributes((Record) value));
    }

    Map<String, AttributeValue> attributes(Record record) {
        int size = components.size();
        Map<String, AttributeValue> attributes = LinkedHashMap.newLinkedHashMap(size);
        for (int i = 0; i < size; i++) {
            attributes.put(
                    shape.name(i),
                    AttributeCodec.written(components.get(i), shape.value(record, i)));
        }
        return attributes;
    }

    @Override
    public @Nullable Object read(AttributeValue attribute) {
        return switch (attribute.type()) {
            case M -> read(attribute.m());
            case NUL -> null;
            default -> Other.OTHER;
        };
    }

    /** A component that is lacking, or one too many, is told by Jackson. */
    Object read(Map<String, AttributeValue> attributes) {
        int size = components.size();
        if (attributes.size() != size) {
            return Other.OTHER;
        }
        @Nullable Object[] values = new @Nullable Object[size];
        for (int i = 0; i < size; i++) {
            AttributeValue attribute = attributes.get(shape.name(i));
            values[i] = attribute == null ? Other.OTHER : components.get(i).read(attribute);
            if (values[i] == Other.OTHER) {
                return Other.OTHER;
            }
        }
        return shape.made(values);
    }
}
