package dev.tandem.json;

import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.std.DelegatingDeserializer;
import tools.jackson.databind.util.TokenBuffer;

import java.util.HashSet;
import java.util.Set;

/**
 * A map whose keys may be written in several ways, as a UUID in large and small letters: two of its
 * fields that are one key are refused, since one of the values would be lost.
 */
final class DistinctKeys extends DelegatingDeserializer {

    private final JavaType key;

    DistinctKeys(JavaType key, ValueDeserializer<?> reader) {
        super(reader);
        this.key = key;
    }

    @Override
    protected ValueDeserializer<?> newDelegatingInstance(ValueDeserializer<?> reader) {
        return new DistinctKeys(key, reader);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) {
        if (!json.hasToken(JsonToken.START_OBJECT)) {
            return super.deserialize(json, context);
        }
        // it is read twice, and what lies in an object with a type's name is no tree
        TokenBuffer fields = context.bufferForInputBuffering(json);
        fields.copyCurrentStructure(json);
        refuseRepeated(fields.asParserOnFirstToken(context, json), context);
        return super.deserialize(fields.asParserOnFirstToken(context, json), context);
    }

    private void refuseRepeated(JsonParser fields, DeserializationContext context) {
        KeyDeserializer keys = context.findKeyDeserializer(key, null);
        Set<Object> seen = new HashSet<>();
        for (String name = fields.nextName(); name != null; name = fields.nextName()) {
            if (!seen.add(keys.deserializeKey(name, context))) {
                throw DatabindException.from(
                        fields,
                        "two fields are one key",
                        new InvalidValueException(name, "is there more than once"));
            }
            fields.nextToken();
            fields.skipChildren();
        }
    }
}
