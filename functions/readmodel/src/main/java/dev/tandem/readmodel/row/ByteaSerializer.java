package dev.tandem.readmodel.row;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdSerializer;

import java.util.HexFormat;

/** Writes bytes in hexadecimal, as {@code bytea} is written. */
final class ByteaSerializer extends StdSerializer<byte[]> {

    static final String HEX = "\\x";

    ByteaSerializer() {
        super(byte[].class);
    }

    @Override
    public void serialize(byte[] bytes, JsonGenerator json, SerializationContext context) {
        json.writeString(HEX + HexFormat.of().formatHex(bytes));
    }
}
