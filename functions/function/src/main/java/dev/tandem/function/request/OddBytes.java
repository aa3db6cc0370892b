package dev.tandem.function.request;

/**
 * A quick look at a request's bytes: where it finds nothing odd, no value has to be looked at by
 * itself.
 */
final class OddBytes {

    /** What any store keeps, whatever the digits are. */
    private static final int MAX_DIGITS = 38;

    /** In UTF-8 it begins each half of a character, and some whole ones besides. */
    private static final byte SURROGATE = (byte) 0xED;

    private OddBytes() {}

    /**
     * Whether the bytes may be another thing than an object in UTF-8, or hold a number with many
     * digits or an exponent, or half a character.
     */
    static boolean mayBeIn(byte[] json) {
        return !isObject(json) || hasOdd(json);
    }

    private static boolean isObject(byte[] json) {
        for (byte c : json) {
            if (c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                return c == '{';
            }
        }
        return false;
    }

    private static boolean hasOdd(byte[] json) {
        int digits = 0;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (digits > 0 && (c == 'e' || c == 'E')) {
                return true;
            } else if (c != '.') {
                digits = 0;
            }
            if (digits > MAX_DIGITS || c == 0 || c == SURROGATE || isEscape(json, i)) {
                return true;
            }
        }
        return false;
    }

    /** One by a number, as halves of characters have to be written. */
    private static boolean isEscape(byte[] json, int at) {
        return json[at] == 'u' && at > 0 && json[at - 1] == '\\';
    }
}
