package dev.tandem.readmodel.row;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

import java.util.Base64;
import java.util.HexFormat;

/** Reads bytes from hexadecimal, as {@code bytea} is written. */
final class ByteaDeserializer extends StdDeserializer<byte[]> {

    ByteaDeserializer() {
        super(byte[].class);
    }

    /** Earlier code wrote Base64 into columns of other types, which has no backslash. */
    @Override
    public byte[] deserialize(JsonParser json, DeserializationContext context) {
        String text = json.getString();
        int begin = ByteaSerializer.HEX.length();
        return text.startsWith(ByteaSerializer.HEX)
                ? HexFormat.of().parseHex(text, begin, text.length())
                : Base64.getDecoder().decode(text);
    }
}
