package dev.tandem.json;

import java.util.regex.Pattern;

/** What a problem quotes, which is a request's own and need not fit. */
final class QuotedText {

    private static final int MAX_LENGTH = 2000;

    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private QuotedText() {}

    /** The beginning of it, without halves of characters, which are no UTF-8. */
    static String of(String text) {
        return LONE_SURROGATE.matcher(beginning(text)).replaceAll("\ufffd");
    }

    /** As much of it as is quoted; of a beginning, itself. */
    static String beginning(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }
}
