package dev.tandem.core.decider;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fold is made of: values, which are told in a text that is the same for equal values, and
 * code.
 */
final class FoldParts {

    private static final Set<String> VALUES =
            Stream.of(
                            String.class,
                            Character.class,
                            Boolean.class,
                            Byte.class,
                            Short.class,
                            Integer.class,
                            Long.class,
                            Float.class,
                            Double.class,
                            BigInteger.class,
                            BigDecimal.class,
                            UUID.class,
                            URI.class,
                            Locale.class,
                            Currency.class,
                            Pattern.class)
                    .map(Class::getName)
                    .collect(Collectors.toUnmodifiableSet());

    /** Deeper than any fold is, and no trap where a decider holds what is none. */
    private static final int MAX_DEPTH = 20;

    /** More than any fold holds. */
    private static final int MAX_OBJECTS = 10_000;

    private final FoldCode code;
    private final FoldLambdas lambdas = new FoldLambdas();
    private final Set<Object> within = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();
    private int objects;

    private FoldParts(FoldCode code) {
        this.code = code;
    }

    static FoldParts of(List<?> objects) {
        Object first = objects.getFirst();
        FoldParts parts = new FoldParts(FoldCode.of(host(first.getClass())));
        objects.forEach(part -> {
            parts.code.add(host(part.getClass()));
            parts.text.append(parts.told(part)).append('\n');
        });
        return parts;
    }

    String text() {
        return text.toString();
    }

    FoldCode code() {
        return code;
    }

    FoldLambdas lambdas() {
        return lambdas;
    }

    /** A lambda has no class file, but its host has. */
    private static Class<?> host(Class<?> type) {
        return type.isHidden() ? type.getNestHost() : type;
    }

    private String told(Object value) {
        return switch (value) {
            case Class<?> type -> {
                code.add(type);
                yield KindName.of(type);
            }
            case Enum<?> constant -> constant.getDeclaringClass().getName() + "." + constant.name();
            case Optional<?> optional -> optional.map(this::told).orElse("null");
            case Map<?, ?> map when isOfJdk(map.getClass()) ->
                    sorted(
                            map.entrySet().stream()
                                    .map(entry ->
                                            toldOrNull(entry.getKey())
                                                    + "="
                                                    + toldOrNull(entry.getValue())));
            case Set<?> set when isOfJdk(set.getClass()) ->
                    sorted(set.stream().map(this::toldOrNull));
            case Collection<?> elements when isOfJdk(elements.getClass()) ->
                    elements.stream().map(this::toldOrNull).toList().toString();
            case Object[] elements ->
                    Arrays.stream(elements).map(this::toldOrNull).toList().toString();
            default -> isOfJdk(value.getClass()) ? ofJdk(value) : fields(value);
        };
    }

    private String toldOrNull(@Nullable Object value) {
        return value == null ? "null" : told(value);
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().collect(Collectors.joining(", ", "{", "}"));
    }

    /** What can't tell itself, or tells what changes, is told by its kind. */
    private static String ofJdk(Object value) {
        String kind = KindName.of(value.getClass());
        return VALUES.contains(kind) || kind.startsWith("java.time.") ? kind + " " + value : kind;
    }

    private static boolean isOfJdk(Class<?> type) {
        return type.getClassLoader() == null || type.isArray();
    }

    private String fields(Object value) {
        Class<?> type = value.getClass();
        Class<?> host = host(type);
        if (type.isHidden()) {
            code.add(host);
            lambdas.add(type);
        }
        if (!code.isOpen(host) || isTooMuch() || !within.add(value)) {
            return KindName.of(type);
        }
        try {
            code.add(host);
            return host.getName() + inherited(value, type);
        } finally {
            within.remove(value);
        }
    }

    private boolean isTooMuch() {
        objects++;
        return within.size() > MAX_DEPTH || objects > MAX_OBJECTS;
    }

    private String inherited(Object value, Class<?> type) {
        StringBuilder fields = new StringBuilder();
        for (Class<?> at = type; at != null && !isOfJdk(at); at = at.getSuperclass()) {
            Arrays.stream(at.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()))
                    .sorted(Comparator.comparing(Field::getName))
                    .forEach(field ->
                            fields.append(field.getName()).append(':').append(held(value, field)));
        }
        return "(" + fields + ")";
    }

    private String held(Object value, Field field) {
        try {
            field.setAccessible(true);
            return toldOrNull(field.get(value)) + ",";
        } catch (IllegalAccessException | InaccessibleObjectException e) {
            return field.getType().getName() + ",";
        }
    }
}
