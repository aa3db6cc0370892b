package dev.tandem.core.failure;

/**
 * Text that may quote what came from outside, so that it is fit for a log, a table and an answer.
 */
public final class Wording {

    /** How much of a longer text is kept. */
    private static final int MOST = 1_000;

    private Wording() {}

    /**
     * The text without what PostgreSQL can't hold, UTF-8 can't say or a log line would break at:
     * control characters and halves of surrogate pairs become such as {@code \\u0000}, and what is
     * behind {@value #MOST} characters goes.
     */
    public static String of(String text) {
        StringBuilder fit = new StringBuilder();
        text.codePoints()
                .limit(MOST)
                .forEach(point -> {
                    if (isPlain(point)) {
                        fit.appendCodePoint(point);
                    } else {
                        fit.append("\\u%04x".formatted(point));
                    }
                });
        return text.codePointCount(0, text.length()) > MOST
                ? fit.append('…').toString()
                : fit.toString();
    }

    private static boolean isPlain(int point) {
        return !Character.isISOControl(point)
                && (point < Character.MIN_SURROGATE || point > Character.MAX_SURROGATE);
    }
}
