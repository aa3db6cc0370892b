package dev.tandem.json;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the constants of an enum, and the kinds of a sealed type, are called in JSON. */
final class KindNames {

    private KindNames() {}

    /** In the order in which they are declared, as they are written. */
    static List<String> ofEnum(Class<?> type) {
        JsonMapper mapper = StrictMapper.create();
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> mapper.valueToTree(constant).asString(constant.toString()))
                .toList();
    }

    /** The objects that a type takes which says of each the kind; empty unless all have names. */
    static Optional<String> of(Class<?> type) {
        JsonTypeInfo info = type.getAnnotation(JsonTypeInfo.class);
        List<String> names = kinds(type).toList();
        if (info == null || names.isEmpty() || names.contains("")) {
            return Optional.empty();
        }
        String field =
                info.property().isEmpty() ? info.use().getDefaultPropertyName() : info.property();
        return Optional.of("an object whose %s is %s".formatted(field, JsonKind.oneOf(names)));
    }

    private static Stream<String> kinds(Class<?> type) {
        JsonSubTypes named = type.getAnnotation(JsonSubTypes.class);
        if (named != null) {
            return Arrays.stream(named.value())
                    .map(kind -> kind.name().isEmpty() ? ownName(kind.value()) : kind.name());
        }
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).map(KindNames::ownName)
                : Stream.empty();
    }

    private static String ownName(Class<?> kind) {
        JsonTypeName name = kind.getAnnotation(JsonTypeName.class);
        return name == null ? "" : name.value();
    }
}
