package dev.tandem.dynamodb.store;

import dev.tandem.json.KeptTypes;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of records whose JSON is that of their components, by the name of each: such as has no
 * annotation of Jackson's, of its own or of an interface, and no type that is said elsewhere.
 *
 * @param constructor the one that Jackson calls too
 */
record RecordParts(Constructor<?> constructor, List<RecordPart> parts) {

    /** Reflection copies all that it tells, so that each kind is looked at once. */
    private static final ClassValue<Optional<RecordParts>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Optional<RecordParts> computeValue(Class<?> type) {
                    return KeptTypes.isPlain(type) && type.getTypeParameters().length == 0
                            ? look(type)
                            : Optional.empty();
                }
            };

    /** Empty if it is none. */
    static Optional<RecordParts> of(Class<? extends Record> type) {
        return KNOWN.get(type);
    }

    private static Optional<RecordParts> look(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<RecordPart> parts =
                Arrays.stream(components).flatMap(one -> RecordPart.of(one).stream()).toList();
        Constructor<?> constructor = constructor(type, components);
        return parts.size() == components.length && constructor.trySetAccessible()
                ? Optional.of(new RecordParts(constructor, parts))
                : Optional.empty();
    }

    private static Constructor<?> constructor(Class<?> type, RecordComponent[] components) {
        try {
            return type.getDeclaredConstructor(
                    Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has its constructor: " + type, e);
        }
    }

    Object made(List<?> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(
                    constructor.getDeclaringClass().getName() + " can't be made anew", e);
        }
    }
}
