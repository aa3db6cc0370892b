package dev.tandem.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.ObjectWriter;

import java.io.StringWriter;
import java.io.Writer;
import java.util.Optional;

/**
 * Writes values of one class as a mapper does. A record of texts, numbers, such records and lists
 * of them is written token by token: to find out how to write one takes the mapper a good part of a
 * cold start. Any other, and what can't be written so, is the mapper's.
 *
 * @param <T> the class
 */
public final class RecordWriter<T> {

    private static final JsonFactory JSON = new JsonFactory();

    private final ObjectWriter mapper;
    private final Optional<PlainRecordWriter> plain;

    /**
     * @param mapper that of a {@link StrictMapper}, for any class
     */
    public RecordWriter(ObjectWriter mapper, Class<T> type) {
        this.plain = PlainRecordWriter.of(type);
        this.mapper = plain.isPresent() ? mapper : mapper.forType(type);
    }

    /**
     * Its JSON.
     *
     * @throws RuntimeException as the mapper does
     */
    public String text(T value) {
        StringWriter text = new StringWriter();
        return isWritten(value, text) ? text.toString() : mapper.writeValueAsString(value);
    }

    private boolean isWritten(T value, Writer to) {
        if (plain.isEmpty()) {
            return false;
        }
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), to)) {
            plain.get().write(value, json);
            return true;
        } catch (RuntimeException | ReflectiveOperationException e) {
            // the mapper says it in its own words
            return false;
        }
    }
}
