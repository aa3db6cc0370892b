package dev.tandem.json;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;

/**
 * The types whose values come back from JSON as they went in, as {@link StrictMapper} writes and
 * reads it: {@link ValueTypes}, and records, collections, maps, arrays and optionals of kept types.
 * A type that bears annotations of Jackson's is taken at its word.
 */
public final class KeptTypes {

    static final Set<Class<?>> COLLECTIONS = Set.of(List.class, Set.class, SortedSet.class);

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
        if (ValueTypes.isKept(raw) || JacksonsWord.isAbout(raw) || !seen.add(type)) {
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

    /**
     * @param around the records that it lies in: of one that may lie in itself there is no end
     */
    private static boolean isFixed(Class<?> type, Set<Class<?>> around) {
        if (ValueTypes.isKept(type)) {
            return true;
        }
        if (!type.isRecord() || isDescribedAnywhere(type) || !around.add(type)) {
            return false;
        }
        boolean isFixed =
                Arrays.stream(type.getRecordComponents())
                        .allMatch(component -> isFixed(component.getType(), around));
        around.remove(type);
        return isFixed;
    }

    /** Whether it, or what it implements, says by itself how it is written. */
    public static boolean isDescribedAnywhere(Class<?> type) {
        return JacksonsWord.isAbout(type)
                || JacksonsWord.isAboutBean(type)
                || Arrays.stream(type.getInterfaces()).anyMatch(KeptTypes::isDescribedAnywhere);
    }

    /**
     * Whether nothing that Jackson heeds says how it is written: no annotation, and no interface
     * that has another form.
     */
    public static boolean isPlain(Class<?> type) {
        return !isDescribedAnywhere(type)
                && !OtherForms.mayHave(type)
                && WrittenAlike.constants(type).noneMatch(KeptTypes::isDescribedAnywhere);
    }

    /** Whether Jackson is certain to write its values alone as within a record. */
    public static boolean isWrittenAlike(Type type) {
        return WrittenAlike.is(type);
    }
}
