package dev.tandem.lambda.log;

/** Texts in JSON that is written by hand, where no library is to be loaded for a line. */
final class JsonText {

    private JsonText() {}

    /**
     * Appends a text in quotation marks. It is of ASCII alone, so that it gets through a standard
     * output of whatever encoding.
     */
    static void quoted(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> append(c, json);
            }
        }
        json.append('"');
    }

    private static void append(char c, StringBuilder json) {
        if (c >= ' ' && c < 127) {
            json.append(c);
            return;
        }
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(Character.forDigit((c >> shift) & 15, 16));
        }
    }
}
