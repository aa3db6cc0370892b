package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How a value is read that has one form in JSON alone. */
interface PlainValue {

    /** By their types. */
    Map<Type, PlainValue> SIMPLE =
            Map.of(
                    String.class,
                    json -> json.currentToken() == JsonToken.VALUE_STRING ? json.getString() : null,
                    int.class,
                    json ->
                            json.currentToken() == JsonToken.VALUE_NUMBER_INT
                                    ? (Object) json.getIntValue()
                                    : null,
                    long.class,
                    json ->
                            json.currentToken() == JsonToken.VALUE_NUMBER_INT
                                    ? (Object) json.getLongValue()
                                    : null,
                    boolean.class,
                    json ->
                            switch (json.currentToken()) {
                                case VALUE_TRUE -> true;
                                case VALUE_FALSE -> false;
                                case null, default -> null;
                            },
                    BigDecimal.class,
                    json -> json.currentToken().isNumeric() ? json.getDecimalValue() : null);

    /**
     * That of a type; empty if it may have another form.
     *
     * @param around the records that it lies in
     */
    static Optional<PlainValue> of(Type type, Set<Class<?>> around) {
        PlainValue simple = SIMPLE.get(type);
        if (simple != null) {
            return Optional.of(simple);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return of(list.getActualTypeArguments()[0], around)
                    .map(element -> json -> list(element, json));
        }
        return type instanceof Class<?> record
                ? PlainRecord.of(record, around).map(PlainValue.class::cast)
                : Optional.empty();
    }

    private static @Nullable Object list(PlainValue element, JsonParser json) {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            return null;
        }
        List<Object> list = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            Object value = element.read(json);
            if (value == null) {
                return null;
            }
            list.add(value);
        }
        return list;
    }

    /** The value at whose first token the parser is; null if there is another one than that. */
    @Nullable Object read(JsonParser json);
}
