package dev.tandem.readmodel.row;

import dev.tandem.json.ExactMapper;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;

/**
 * JSON as {@code jsonb_populate_record} takes it and {@code to_jsonb} gives it: bytes in
 * hexadecimal, as {@code bytea} is written, and durations as {@code interval} is.
 */
final class ColumnJson {

    private static final String HEX = "\\x";

    private ColumnJson() {}

    static JsonMapper mapper() {
        SimpleModule module = new SimpleModule("columns");
        module.addSerializer(byte[].class, new BytesOut());
        module.addDeserializer(byte[].class, new BytesIn());
        module.addDeserializer(Duration.class, new DurationIn());
        return ExactMapper.builder()
                .propertyNamingStrategy(RowComponents.SnakeCase.INSTANCE)
                // a table may have columns of others, and a row in jsonb may be of older code
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(module)
                .build();
    }

    private static final class BytesOut extends StdSerializer<byte[]> {

        BytesOut() {
            super(byte[].class);
        }

        @Override
        public void serialize(byte[] bytes, JsonGenerator json, SerializationContext context) {
            json.writeString(HEX + HexFormat.of().formatHex(bytes));
        }
    }

    private static final class BytesIn extends StdDeserializer<byte[]> {

        BytesIn() {
            super(byte[].class);
        }

        /** Earlier code wrote Base64 into columns of other types, which has no backslash. */
        @Override
        public byte[] deserialize(JsonParser json, DeserializationContext context) {
            String text = json.getString();
            return text.startsWith(HEX)
                    ? HexFormat.of().parseHex(text, HEX.length(), text.length())
                    : Base64.getDecoder().decode(text);
        }
    }

    private static final class DurationIn extends StdDeserializer<Duration> {

        DurationIn() {
            super(Duration.class);
        }

        @Override
        public Duration deserialize(JsonParser json, DeserializationContext context) {
            return Intervals.read(json.getString());
        }
    }
}
