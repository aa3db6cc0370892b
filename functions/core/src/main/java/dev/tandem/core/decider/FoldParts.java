package dev.tandem.core.decider;

import org.jspecify.annotations.Nullable;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a fold is made of: values, which are told in a text that is the same for equal values, and
 * code.
 */
final class FoldParts {

    private final FoldCode code;
    private final FoldLambdas lambdas = new FoldLambdas();
    private final ObjectsWithin within = new ObjectsWithin();
    private final StringBuilder text = new StringBuilder();

    private FoldParts(FoldCode code) {
        this.code = code;
    }

    static FoldParts of(List<?> objects) {
        var parts = new FoldParts(FoldCode.of(ClassFiles.host(objects.getFirst().getClass())));
        objects.forEach(part -> {
            parts.code.add(ClassFiles.host(part.getClass()));
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

    private String told(Object value) {
        return switch (value) {
            case Class<?> type -> {
                code.add(type);
                yield KindName.of(type);
            }
            case Enum<?> constant -> constant.getDeclaringClass().getName() + "." + constant.name();
            case Optional<?> optional -> optional.map(this::told).orElse("null");
            case Map<?, ?> map when JdkValue.isOfJdk(map.getClass()) ->
                    sorted(
                            map.entrySet().stream()
                                    .map(entry ->
                                            toldOrNull(entry.getKey())
                                                    + "="
                                                    + toldOrNull(entry.getValue())));
            case Set<?> set when JdkValue.isOfJdk(set.getClass()) ->
                    sorted(set.stream().map(this::toldOrNull));
            case Collection<?> elements when JdkValue.isOfJdk(elements.getClass()) ->
                    elements.stream().map(this::toldOrNull).toList().toString();
            case Object[] elements ->
                    Arrays.stream(elements).map(this::toldOrNull).toList().toString();
            default -> JdkValue.isOfJdk(value.getClass()) ? JdkValue.told(value) : fields(value);
        };
    }

    private String toldOrNull(@Nullable Object value) {
        return value == null ? "null" : told(value);
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().collect(Collectors.joining(", ", "{", "}"));
    }

    private String fields(Object value) {
        Class<?> type = value.getClass();
        Class<?> host = ClassFiles.host(type);
        if (type.isHidden()) {
            code.add(host);
            lambdas.add(type);
        }
        if (!code.isOpen(host) || !within.enter(value)) {
            return KindName.of(type);
        }
        try {
            code.add(host);
            return host.getName() + held(value, type);
        } finally {
            within.leave(value);
        }
    }

    private String held(Object value, Class<?> type) {
        return ObjectFields.of(type).stream()
                .map(field -> field.getName() + ":" + held(value, field))
                .collect(Collectors.joining("", "(", ")"));
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
