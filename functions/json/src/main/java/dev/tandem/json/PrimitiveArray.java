package dev.tandem.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.type.ArrayType;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;

/** An array of primitives, each of them read as one that lies alone. */
final class PrimitiveArray extends DelegatingDeserializer {

    private final ArrayType type;

    PrimitiveArray(ArrayType type, ValueDeserializer<?> reader) {
        super(reader);
        this.type = type;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new PrimitiveArray(type, reader);
    }

    @Override
    public Object deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.START_ARRAY)) {
            throw MismatchedInputException.from(json, type, "is no array");
        }
        ValueDeserializer<Object> reader =
                context.findContextualValueDeserializer(type.getContentType(), null);
        List<Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(element(reader, json, context, elements.size()));
        }
        Object array = Array.newInstance(type.getContentType().getRawClass(), elements.size());
        for (int at = 0; at < elements.size(); at++) {
            Array.set(array, at, elements.get(at));
        }
        return array;
    }

    private static Object element(
            ValueDeserializer<Object> reader,
            JsonParser json,
            DeserializationContext context,
            int at) {
        try {
            return json.hasToken(JsonToken.VALUE_NULL)
                    ? reader.getNullValue(context)
                    : reader.deserialize(json, context);
        } catch (JacksonException e) {
            throw e.prependPath(Object[].class, at);
        }
    }
}
