package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads values of one class as a mapper does. A record of texts, numbers, such records and lists of
 * them is read token by token, which takes half the time: a batch of a stream has thousands.
 * Wherever the JSON is not what was written of such a record, the mapper reads it all, and says
 * what is wrong: how it reads one it finds out then, which takes a good part of a cold start.
 *
 * @param <T> the class
 */
public final class RecordReader<T> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Class<T> type;
    private final ObjectReader mapper;
    private final Optional<PlainRecord> plain;

    /**
     * @param mapper that of a {@link StrictMapper}, for any class
     */
    public RecordReader(ObjectReader mapper, Class<T> type) {
        this.type = type;
        this.plain = PlainRecord.of(type);
        this.mapper = plain.isPresent() ? mapper : mapper.forType(type);
    }

    /**
     * The value.
     *
     * @throws RuntimeException as the mapper does
     */
    public T read(String json) {
        Object read = plain(() -> JSON.createParser(ObjectReadContext.empty(), json));
        return read == null ? mapper.forType(type).<T>readValue(json) : type.cast(read);
    }

    /**
     * The same of bytes of UTF-8.
     *
     * @throws RuntimeException as the mapper does
     */
    public T read(byte[] json) {
        Object read = plain(() -> JSON.createParser(ObjectReadContext.empty(), json));
        return read == null ? mapper.forType(type).<T>readValue(json) : type.cast(read);
    }

    /**
     * The same of a tree.
     *
     * @throws RuntimeException as the mapper does
     */
    public T read(JsonNode json) {
        Object read = plain(() -> json.traverse(ObjectReadContext.empty()));
        return read == null ? mapper.<T>treeToValue(json, type) : type.cast(read);
    }

    private @Nullable Object plain(Supplier<JsonParser> tokens) {
        if (plain.isEmpty()) {
            return null;
        }
        PlainRecord record = plain.get();
        try (JsonParser parser = tokens.get()) {
            Object read = parser.nextToken() == JsonToken.START_OBJECT ? record.read(parser) : null;
            return read != null && parser.nextToken() == null ? read : null;
        } catch (RuntimeException e) {
            // the mapper says it in its own words
            return null;
        }
    }
}
