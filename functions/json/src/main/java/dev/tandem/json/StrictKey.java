package dev.tandem.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;

import java.util.Map;

/** A key in the form in which it would be written; of another one the field is told. */
final class StrictKey extends KeyDeserializer {

    private final Class<?> type;
    private final KeyDeserializer reader;

    StrictKey(Class<?> type, KeyDeserializer reader) {
        this.type = type;
        this.reader = reader;
    }

    @Override
    public void resolve(DeserializationContext context) {
        reader.resolve(context);
    }

    @Override
    public Object deserializeKey(String text, DeserializationContext context) {
        try {
            Object key = reader.deserializeKey(text, context);
            if (!WrittenText.fits(type, text)
                    || (key instanceof Number && !key.toString().equals(text))) {
                throw InvalidFormatException.from(
                        context.getParser(), "is not written so", text, type);
            }
            return key;
        } catch (JacksonException e) {
            throw e.prependPath(Map.class, text);
        }
    }
}
