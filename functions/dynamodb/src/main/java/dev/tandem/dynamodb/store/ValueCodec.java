package dev.tandem.dynamodb.store;

import dev.tandem.json.KeptTypes;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Texts, numbers and the like, each of which is one attribute.
 *
 * @param isPrimitive whether there is a value always
 * @param kind of its attributes
 * @param to makes the attribute
 * @param from makes the value; {@link AttributeCodec.Other} of what is not written so
 */
record ValueCodec(
        boolean isPrimitive,
        AttributeValue.Type kind,
        Function<Object, AttributeValue> to,
        Function<AttributeValue, Object> from)
        implements AttributeCodec {

    private static final ValueCodec TEXT =
            new ValueCodec(
                    false,
                    AttributeValue.Type.S,
                    value -> AttributeValue.fromS((String) value),
                    AttributeValue::s);

    private static final ValueCodec DECIMAL =
            number(false, attribute -> new BigDecimal(attribute.n()));

    private static final Map<Class<?>, ValueCodec> KNOWN =
            Map.of(
                    String.class, TEXT,
                    BigDecimal.class, DECIMAL,
                    int.class, whole(true, Integer::valueOf),
                    Integer.class, whole(false, Integer::valueOf),
                    long.class, whole(true, Long::valueOf),
                    Long.class, whole(false, Long::valueOf),
                    boolean.class, truth(true),
                    Boolean.class, truth(false));

    /** Empty for a type that is laid out otherwise. */
    static Optional<ValueCodec> of(Class<?> type) {
        return type.isEnum() && !type.getName().startsWith("java.") && KeptTypes.isPlain(type)
                ? Optional.of(constants(type))
                : Optional.ofNullable(KNOWN.get(type));
    }

    private static ValueCodec number(boolean isPrimitive, Function<AttributeValue, Object> from) {
        return new ValueCodec(
                isPrimitive,
                AttributeValue.Type.N,
                value -> AttributeValue.fromN(value.toString()),
                from);
    }

    private static ValueCodec whole(boolean isPrimitive, Function<String, Object> parsed) {
        return number(isPrimitive, attribute -> wholeNumber(attribute.n(), parsed));
    }

    private static ValueCodec truth(boolean isPrimitive) {
        return new ValueCodec(
                isPrimitive,
                AttributeValue.Type.BOOL,
                value -> AttributeValue.fromBool((Boolean) value),
                AttributeValue::bool);
    }

    private static ValueCodec constants(Class<?> type) {
        Map<String, Object> byName = new HashMap<>();
        for (Object constant : type.getEnumConstants()) {
            byName.put(((Enum<?>) constant).name(), constant);
        }
        return new ValueCodec(
                false,
                AttributeValue.Type.S,
                value -> AttributeValue.fromS(((Enum<?>) value).name()),
                attribute -> byName.getOrDefault(attribute.s(), Other.OTHER));
    }

    private static Object wholeNumber(String text, Function<String, Object> parsed) {
        try {
            return isWhole(text) ? parsed.apply(text) : Other.OTHER;
        } catch (NumberFormatException e) {
            // it is too large
            return Other.OTHER;
        }
    }

    private static boolean isWhole(String digits) {
        int from = digits.startsWith("-") ? 1 : 0;
        for (int i = from; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        return digits.length() > from;
    }

    @Override
    public AttributeValue write(Object value) {
        return to.apply(value);
    }

    @Override
    public @Nullable Object read(AttributeValue attribute) {
        if (attribute.type() == kind) {
            return from.apply(attribute);
        }
        return attribute.type() == AttributeValue.Type.NUL && !isPrimitive ? null : Other.OTHER;
    }
}
