package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

import java.util.Optional;

/**
 * Reads values of one class as a mapper does. A record of texts, numbers and such records is read
 * token by token, which takes half the time: a batch of a stream has thousands. Wherever the JSON
 * is not what was written of such a record, the mapper reads it all, and says what is wrong.
 *
 * @param <T> the class
 */
public final class RecordReader<T> {

    private static final JsonFactory JSON = new JsonFactory();

    private final Class<T> type;
    private final ObjectReader mapper;
    private final Optional<PlainRecord> plain;

    /**
     * @param mapper a {@link StrictMapper}
     */
    public RecordReader(JsonMapper mapper, Class<T> type) {
        this.type = type;
        this.mapper = mapper.readerFor(type);
        this.plain = PlainRecord.of(type);
    }

    /**
     * The value.
     *
     * @throws RuntimeException as the mapper does
     */
    public T read(String json) {
        Object read = plain.isPresent() ? plain(plain.get(), json) : null;
        return read == null ? mapper.readValue(json) : type.cast(read);
    }

    private static @Nullable Object plain(PlainRecord record, String json) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            Object read = parser.nextToken() == JsonToken.START_OBJECT ? record.read(parser) : null;
            return read != null && parser.nextToken() == null ? read : null;
        } catch (RuntimeException e) {
            // the mapper says it in its own words
            return null;
        }
    }
}
