package dev.tandem.json;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JsonGenerator;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a value is written that has one form in JSON alone; the counterpart of {@link PlainValue}.
 */
interface PlainWriter {

    /** By their types. */
    Map<Type, PlainWriter> SIMPLE =
            Map.of(
                    String.class,
                    (value, json) -> json.writeString((String) value),
                    int.class,
                    (value, json) -> json.writeNumber((int) value),
                    long.class,
                    (value, json) -> json.writeNumber((long) value),
                    boolean.class,
                    (value, json) -> json.writeBoolean((boolean) value),
                    BigDecimal.class,
                    (value, json) -> json.writeNumber((BigDecimal) value));

    /**
     * That of a type; empty if it may have another form.
     *
     * @param around the records that it lies in
     */
    static Optional<PlainWriter> of(Type type, Set<Class<?>> around) {
        PlainWriter simple = SIMPLE.get(type);
        if (simple != null) {
            return Optional.of(simple);
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            return of(list.getActualTypeArguments()[0], around).map(PlainWriter::each);
        }
        return type instanceof Class<?> record
                ? PlainRecordWriter.of(record, around).map(PlainWriter.class::cast)
                : Optional.empty();
    }

    private static PlainWriter each(PlainWriter element) {
        return (list, json) -> {
            json.writeStartArray();
            for (Object value : (List<?>) list) {
                writeOrNull(element, value, json);
            }
            json.writeEndArray();
        };
    }

    /** Writes what may not be there. */
    static void writeOrNull(PlainWriter writer, @Nullable Object value, JsonGenerator json)
            throws ReflectiveOperationException {
        if (value == null) {
            json.writeNull();
        } else {
            writer.write(value, json);
        }
    }

    /** Writes a value that is there. */
    void write(Object value, JsonGenerator json) throws ReflectiveOperationException;
}
