package dev.tandem.dynamodb.store;

/** A quick look at the JSON of a state that is not laid out. */
final class OddJson {

    private static final int MAX_DIGITS = 38;

    private OddJson() {}

    /**
     * Whether JSON may hold a value that is not kept: a number with many digits or an exponent, an
     * empty name, half a character, which is escaped, or something that lies deep.
     *
     * @param level how deep the JSON itself lies: 0 for an item
     */
    static boolean mayBe(byte[] json, int level) {
        int digits = 0;
        int depth = level;
        for (int i = 0; i < json.length; i++) {
            byte c = json[i];
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == 'E' && digits > 0) {
                return true;
            } else if (c != '.') {
                digits = 0;
            }
            if (c == '{' || c == '[') {
                depth++;
            } else if (c == '}' || c == ']') {
                depth--;
            }
            if (digits > MAX_DIGITS
                    || depth > ItemValues.MAX_LEVELS
                    || isEmptyName(json, i)
                    || isHalf(json, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isEmptyName(byte[] json, int at) {
        return json[at] == ':' && at > 2 && json[at - 1] == '"' && json[at - 2] == '"';
    }

    /** An escape such as {@code \\}{@code ud83c}. */
    private static boolean isHalf(byte[] json, int at) {
        return (json[at] == 'd' || json[at] == 'D')
                && at > 1
                && json[at - 1] == 'u'
                && json[at - 2] == '\\';
    }
}
