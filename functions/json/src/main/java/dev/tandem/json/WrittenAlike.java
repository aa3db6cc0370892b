package dev.tandem.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

import tools.jackson.databind.JavaType;
import tools.jackson.databind.type.TypeFactory;

import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Types whose values Jackson writes alone as it does within a record. A value that is written alone
 * is taken for one of the type that is said, so that each is known to the end: the JDK's values,
 * enums, records, sealed types whose JSON says which of their kinds it is, and collections of such.
 * None has a say in the record that it lies in.
 */
final class WrittenAlike {

    private static final TypeFactory TYPES = TypeFactory.createDefaultInstance();

    private final Set<JavaType> seen = new HashSet<>();

    private WrittenAlike() {}

    static boolean is(Type type) {
        return new WrittenAlike().isAlike(TYPES.constructType(type));
    }

    private boolean isAlike(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw.isPrimitive() || !seen.add(type)) {
            return true;
        }
        if (raw.isArray() || KeptTypes.COLLECTIONS.contains(raw)) {
            return isAlike(type.getContentType());
        }
        if (KeptTypes.MAPS.contains(raw)) {
            return isAlike(type.getKeyType()) && isAlike(type.getContentType());
        }
        if (raw == Optional.class) {
            return isAlike(type.getReferencedType());
        }
        return raw.getName().startsWith("java.")
                ? ValueTypes.isKept(raw)
                : saysNothingElse(raw) && isKnown(raw, type);
    }

    private boolean isKnown(Class<?> raw, JavaType type) {
        if (raw.isRecord()) {
            return Arrays.stream(raw.getRecordComponents())
                    .allMatch(component ->
                            isAlike(
                                    TYPES.resolveMemberType(
                                            component.getGenericType(), type.getBindings())));
        }
        return raw.isEnum()
                || (raw.isSealed()
                        && typeInfos(raw).findAny().isPresent()
                        && Arrays.stream(raw.getPermittedSubclasses())
                                .allMatch(kind -> isAlike(TYPES.constructType(kind))));
    }

    private static boolean saysNothingElse(Class<?> type) {
        return !OtherForms.mayHave(type)
                && upwards(type).allMatch(JacksonsWord::isOfItselfAlone)
                && constants(type).noneMatch(JacksonsWord::isAbout)
                && typeInfos(type).allMatch(WrittenAlike::isWithin);
    }

    /** The classes of an enum's constants that have more than their name. */
    static Stream<Class<?>> constants(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .<Class<?>>map(Object::getClass)
                        .filter(constant -> constant != type)
                : Stream.empty();
    }

    private static Stream<JsonTypeInfo> typeInfos(Class<?> type) {
        return upwards(type)
                .flatMap(one -> Arrays.stream(one.getAnnotationsByType(JsonTypeInfo.class)));
    }

    private static boolean isWithin(JsonTypeInfo info) {
        return info.use() != JsonTypeInfo.Id.NONE
                && info.include() != JsonTypeInfo.As.EXTERNAL_PROPERTY;
    }

    /** It, and all that it extends and implements. */
    private static Stream<Class<?>> upwards(Class<?> type) {
        return Stream.concat(
                Stream.of(type),
                Stream.concat(
                                Stream.ofNullable(type.getSuperclass()),
                                Arrays.stream(type.getInterfaces()))
                        .flatMap(WrittenAlike::upwards));
    }
}
