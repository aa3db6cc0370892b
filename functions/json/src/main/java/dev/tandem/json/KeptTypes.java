package dev.tandem.json;

import com.fasterxml.jackson.annotation.JacksonAnnotation;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The types whose values come back from JSON as they went in, as {@link StrictMapper} writes and
 * reads it: {@link ValueTypes}, and records, collections, maps, arrays and optionals of kept types.
 * A type that bears annotations of Jackson's is taken at its word.
 */
public final class KeptTypes {

    private static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, SortedSet.class);

    static final Set<Class<?>> MAPS = Set.of(Map.class, SortedMap.class);

    private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

    private final Set<JavaType> seen = new HashSet<>();

    private KeptTypes() {}

    /**
     * Looks at a type and all that it is made of.
     *
     * @throws IllegalArgumentException if a value of it could not be read back: names the component
     *     and says what to do
     */
    public static void check(Class<?> type) {
        new KeptTypes().look(TYPES.constructType(type), type.getSimpleName());
    }

    private void look(JavaType type, String path) {
        Class<?> raw = type.getRawClass();
        if (ValueTypes.isKept(raw) || isDescribed(raw) || !seen.add(type)) {
            return;
        }
        if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                look(
                        TYPES.resolveMemberType(component.getGenericType(), type.getBindings()),
                        path + "." + component.getName());
            }
        } else if (raw.isArray() || COLLECTIONS.contains(raw)) {
            look(type.getContentType(), path + "[]");
        } else if (MAPS.contains(raw) && ValueTypes.isKey(type.getKeyType().getRawClass())) {
            look(type.getContentType(), path + "[…]");
        } else if (raw == Optional.class
                && type.getReferencedType().getRawClass() != Optional.class) {
            look(type.getReferencedType(), path);
        } else {
            throw new IllegalArgumentException(NotKept.told(path, type));
        }
    }

    /**
     * Whether a value of this type can't change: one of {@link ValueTypes}, or a record of such
     * that says nothing else of itself to Jackson.
     */
    public static boolean isFixed(Class<?> type) {
        return isFixed(type, new HashSet<>());
    }

    private static boolean isFixed(Class<?> type, Set<Class<?>> seen) {
        return ValueTypes.isKept(type)
                || (type.isRecord()
                        && seen.add(type)
                        && !isDescribed(type)
                        && Arrays.stream(type.getRecordComponents())
                                .allMatch(component -> isFixed(component.getType(), seen)));
    }

    /** Whether it, or what it implements, says by itself how it is written. */
    static boolean isDescribedAnywhere(Class<?> type) {
        return isDescribed(type)
                || Arrays.stream(type.getInterfaces()).anyMatch(KeptTypes::isDescribedAnywhere);
    }

    /** Whether it says by itself, with Jackson's annotations, how it is written. */
    public static boolean isDescribed(Class<?> type) {
        return Stream.<Stream<? extends AnnotatedElement>>of(
                        Stream.of(type),
                        Arrays.stream(type.getDeclaredMethods()),
                        Arrays.stream(type.getDeclaredConstructors()),
                        Arrays.stream(type.getDeclaredFields()))
                .flatMap(elements -> elements)
                .flatMap(element -> Arrays.stream(element.getAnnotations()))
                .anyMatch(annotation ->
                        annotation.annotationType().isAnnotationPresent(JacksonAnnotation.class));
    }
}
