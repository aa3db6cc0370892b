package dev.tandem.cart.rule;

import java.util.stream.Collectors;

/** What text is made of, by code points. */
final class Text {

    private static final int EXCERPT_LENGTH = 40;

    private Text() {}

    /** Whether each character can be seen: no space, nothing that only steers. */
    static boolean isVisible(String text) {
        return text.codePoints().allMatch(Text::isVisible);
    }

    /** Whether no character can be seen. */
    static boolean isBlank(String text) {
        return text.codePoints().noneMatch(Text::isVisible);
    }

    /** Whether there is a control character, or half a surrogate pair, which no UTF-8 can hold. */
    static boolean hasControl(String text) {
        return text.codePoints().anyMatch(Text::isControl);
    }

    /** The text in quotes, cut short where it is long, without control characters. */
    static String excerpt(String text) {
        String start =
                text.codePoints()
                        .limit(EXCERPT_LENGTH)
                        .mapToObj(c -> isControl(c) ? "\uFFFD" : Character.toString(c))
                        .collect(Collectors.joining());
        boolean cut = text.codePointCount(0, text.length()) > EXCERPT_LENGTH;
        return "'" + start + (cut ? "…'" : "'");
    }

    private static boolean isControl(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.CONTROL || type == Character.SURROGATE;
    }

    private static boolean isVisible(int codePoint) {
        return !isControl(codePoint)
                && !Character.isSpaceChar(codePoint)
                && Character.getType(codePoint) != Character.FORMAT;
    }
}
