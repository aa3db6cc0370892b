package dev.tandem.rules.docs;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A setting as Spring Boot's configuration metadata has it.
 *
 * @param name such as {@code tandem.read-model.patience}; * stands for the key of a map
 * @param type the name of its Java type
 * @param standard its default
 * @param meaning in words
 * @param source the class that it is bound to
 */
record Setting(String name, String type, Optional<String> standard, String meaning, String source) {

    private static final Pattern MAP = Pattern.compile("java\\.util\\.Map<([^,]+),([^>]+)>");
    private static final Pattern CODE = Pattern.compile("\\{@code\\s+([^}]+)}");

    /** What the values of a map are, if it is a map to records of ours, which are told in full. */
    Optional<Class<?>> records() {
        Matcher map = MAP.matcher(type);
        if (!map.matches()) {
            return Optional.empty();
        }
        Class<?> values = type(map.group(2));
        return values.isRecord() ? Optional.of(values) : Optional.empty();
    }

    /** Its line in a table. */
    String line() {
        Matcher map = MAP.matcher(type);
        return map.matches()
                ? line(name + ".*", map.group(2), meaning + keys(type(map.group(1))))
                : line(name, type, meaning);
    }

    private String line(String shown, String javaType, String text) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(
                        shown,
                        kind(javaType),
                        standard.map("`%s`"::formatted).orElse("none"),
                        CODE.matcher(sentence(text)).replaceAll("`$1`"));
    }

    private static String sentence(String text) {
        String rest = text.substring(1).replaceFirst("\\.$", "");
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + rest;
    }

    private static String keys(Class<?> type) {
        return type.isEnum() ? ": " + constants(type) : "";
    }

    private static String kind(String javaType) {
        String name = javaType.substring(javaType.lastIndexOf('.') + 1);
        return switch (name) {
            case "Integer", "Long", "Double" -> "number";
            case "Boolean" -> "`true` or `false`";
            case "Duration" -> "duration";
            case "Path" -> "folder";
            case "URI", "String" -> name.equals("URI") ? "URI" : "text";
            default -> constants(type(javaType));
        };
    }

    private static String constants(Class<?> type) {
        List<?> constants = Arrays.asList(type.getEnumConstants());
        return constants.stream()
                .map(constant -> ((Enum<?>) constant).name())
                .map(constant -> "`%s`".formatted(kebab(constant)))
                .collect(Collectors.joining(", "));
    }

    private static String kebab(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is in the metadata and nowhere else", e);
        }
    }
}
