package dev.tandem.readmodel.schema;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Text from outside, aggregates' ids above all, so that our tables can hold it. PostgreSQL has no
 * NUL, UTF-8 no half of a surrogate pair, and an index no text that is longer than a third of its
 * page. So {@code \0} stands for NUL, {@code \}{@code ud800} for such a half, and {@code \\} for a
 * backslash; any other text stays as it is.
 */
public final class StoredText {

    /** PostgreSQL, "B-Tree Indexes": an entry has 2704 bytes, with the names before the id. */
    private static final int MOST_BYTES = 2_300;

    private static final int KEPT = 500;

    private static final Pattern SHORTENED = Pattern.compile("(?s).+\\\\#[0-9a-f]{64}");

    private static final Pattern HALF = Pattern.compile("\\\\u[0-9a-f]{4}");

    private StoredText() {}

    /** As it is stored. */
    public static String of(String text) {
        if (text.chars().noneMatch(unit -> isStrange((char) unit))) {
            return text;
        }
        StringBuilder stored = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            char unit = text.charAt(at);
            boolean isPair =
                    at + 1 < text.length() && Character.isSurrogatePair(unit, text.charAt(at + 1));
            if (isPair) {
                stored.append(unit).append(text.charAt(++at));
            } else {
                stored.append(escaped(unit));
            }
        }
        return stored.toString();
    }

    /**
     * As it is stored in an index. One that is too long even for a key of DynamoDB keeps its
     * beginning and has its hash behind it: it can be found, and not read back.
     */
    public static String key(String text) {
        String stored = SHORTENED.matcher(text).matches() ? text : of(text);
        byte[] bytes = stored.getBytes(StandardCharsets.UTF_8);
        return bytes.length <= MOST_BYTES
                ? stored
                : stored.substring(0, stored.offsetByCodePoints(0, KEPT)) + "\\#" + hash(bytes);
    }

    /** What was stored. */
    public static String read(String stored) {
        if (stored.indexOf('\\') < 0 || SHORTENED.matcher(stored).matches()) {
            return stored;
        }
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < stored.length(); at++) {
            char unit = stored.charAt(at);
            char next = at + 1 < stored.length() ? stored.charAt(at + 1) : ' ';
            if (unit == '\\' && HALF.matcher(stored).region(at, stored.length()).lookingAt()) {
                text.append((char) HexFormat.fromHexDigits(stored, at + 2, at + 6));
                at += 5;
            } else if (unit == '\\') {
                text.append(next == '0' ? '\0' : next);
                at++;
            } else {
                text.append(unit);
            }
        }
        return text.toString();
    }

    private static boolean isStrange(char unit) {
        return unit == '\0' || unit == '\\' || Character.isSurrogate(unit);
    }

    private static String escaped(char unit) {
        if (Character.isSurrogate(unit)) {
            return "\\u" + HexFormat.of().toHexDigits(unit);
        }
        return switch (unit) {
            case '\0' -> "\\0";
            case '\\' -> "\\\\";
            default -> String.valueOf(unit);
        };
    }

    /** The SHA-256 of a text, in hexadecimal. */
    public static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
