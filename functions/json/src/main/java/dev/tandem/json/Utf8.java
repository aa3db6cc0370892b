package dev.tandem.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Text as UTF-8 and as nothing else: Java makes other characters of what it can't read or write,
 * and two texts may become one. Jackson takes UTF-16 and UTF-32 besides, and ways to write a
 * character that UTF-8 does not have.
 */
public final class Utf8 {

    /** What is said of bytes that are none. */
    public static final String RULE = "is not well-formed UTF-8";

    private Utf8() {}

    /** Whether the bytes of a JSON text are UTF-8. */
    public static boolean isIn(byte[] json) {
        if (json.length > 1 && (json[0] == 0 || json[1] == 0)) {
            // UTF-16 or UTF-32
            return false;
        }
        return isAscii(json) || isDecodable(json);
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDecodable(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /**
     * The bytes of a text.
     *
     * @throws CharacterCodingException if it has half a character, a lone surrogate
     */
    public static byte[] of(String text) throws CharacterCodingException {
        ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        return bytes;
    }
}
