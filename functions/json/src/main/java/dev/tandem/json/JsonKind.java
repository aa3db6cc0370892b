package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import java.lang.invoke.MethodType;
import java.math.BigInteger;
import java.net.URI;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** What JSON has to have for a type, in words for the caller. */
final class JsonKind {

    private static final String WHOLE = "a whole number from %s to %s";
    private static final String INTS = WHOLE.formatted(Integer.MIN_VALUE, Integer.MAX_VALUE);
    private static final String LONGS = WHOLE.formatted(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final String NUMBER = "a number";

    private static final Map<Class<?>, String> KINDS =
            Map.ofEntries(
                    Map.entry(String.class, "a text"),
                    Map.entry(char.class, "a text of one character"),
                    Map.entry(boolean.class, "true or false"),
                    Map.entry(byte.class, WHOLE.formatted(Byte.MIN_VALUE, Byte.MAX_VALUE)),
                    Map.entry(short.class, WHOLE.formatted(Short.MIN_VALUE, Short.MAX_VALUE)),
                    Map.entry(int.class, INTS),
                    Map.entry(long.class, LONGS),
                    Map.entry(float.class, NUMBER),
                    Map.entry(double.class, NUMBER),
                    Map.entry(BigInteger.class, "a whole number"),
                    Map.entry(OptionalInt.class, INTS),
                    Map.entry(OptionalLong.class, LONGS),
                    Map.entry(OptionalDouble.class, NUMBER),
                    Map.entry(byte[].class, "a text in Base64"),
                    Map.entry(UUID.class, "a UUID, such as 1b4e28ba-2fa1-4d2b-883f-0016d3cca427"),
                    Map.entry(URI.class, "a URI"),
                    Map.entry(Locale.class, "a language tag, such as de-CH"),
                    Map.entry(Currency.class, "the ISO 4217 code of a currency, such as EUR"));

    private JsonKind() {}

    static String of(@Nullable Class<?> type) {
        if (type == null) {
            return "another kind of value";
        }
        Class<?> kind = primitive(type);
        String known = KINDS.getOrDefault(kind, TimeForms.BY_TYPE.get(kind));
        if (known != null) {
            return known;
        }
        if (type.isEnum()) {
            return oneOf(KindNames.ofEnum(type));
        }
        if (Number.class.isAssignableFrom(type)) {
            return NUMBER;
        }
        return isArray(type) ? "an array" : "an object";
    }

    /** One of these texts. */
    static String oneOf(List<String> names) {
        return names.size() == 1 ? names.getFirst() : "one of " + String.join(", ", names);
    }

    private static boolean isArray(Class<?> type) {
        return type.isArray()
                || Collection.class.isAssignableFrom(type)
                || (Iterable.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type));
    }

    private static Class<?> primitive(Class<?> type) {
        return MethodType.methodType(type).unwrap().returnType();
    }
}
