package dev.tandem.core.command;

import java.util.HexFormat;

/** JSON's text, escaped as little as JSON allows. */
final class CanonicalText {

    private CanonicalText() {}

    static String of(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (c == '"' || c == '\\') {
                        quoted.append('\\').append((char) c);
                    } else if (c < ' ' || Character.getType(c) == Character.SURROGATE) {
                        quoted.append("\\u").append(HexFormat.of().toHexDigits((char) c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                });
        return quoted.append('"').toString();
    }
}
