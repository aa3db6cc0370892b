package dev.tandem.readmodel.row;

import dev.tandem.json.ExactMapper;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

import java.time.Duration;

/**
 * JSON as {@code jsonb_populate_record} takes it and {@code to_jsonb} gives it: bytes in
 * hexadecimal, as {@code bytea} is written, durations as {@code interval} is, and times as {@link
 * ColumnTime} has them.
 */
final class ColumnJson {

    private ColumnJson() {}

    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("columns");
        module.addSerializer(byte[].class, new ByteaSerializer());
        module.addDeserializer(byte[].class, new ByteaDeserializer());
        module.addDeserializer(Duration.class, new IntervalDeserializer());
        TimeColumns.addTo(module);
        return ExactMapper.builder()
                .propertyNamingStrategy(SnakeCase.INSTANCE)
                // a table may have columns of others, and a row in jsonb may be of older code
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(module)
                .build();
    }
}
