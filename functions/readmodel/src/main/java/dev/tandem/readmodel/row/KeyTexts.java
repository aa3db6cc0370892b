package dev.tandem.readmodel.row;

import static java.util.stream.Collectors.toCollection;

import java.math.BigDecimal;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The texts that can be keys of a type, in the letters in which PostgreSQL writes them. It would
 * refuse any other one, and with it all that it is asked for together; but who looks up what can be
 * no key has made no mistake, and finds no row.
 *
 * @param type of the keys
 * @param texts those that can be
 */
record KeyTexts(String type, SortedSet<String> texts) {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    /** Those among these, to be looked up by one statement. */
    static KeyTexts among(SortedSet<String> texts, KeyType type) {
        KeyTexts keys = of(texts, type.take(() -> {}));
        // a migration may have made a type of it that holds more
        return keys.texts().size() == texts.size() ? keys : of(texts, type.take(() -> {}));
    }

    private static KeyTexts of(SortedSet<String> texts, String type) {
        Predicate<String> canBe = canBe(type);
        return new KeyTexts(type, texts.stream().filter(canBe).collect(toCollection(TreeSet::new)));
    }

    private static Predicate<String> canBe(String type) {
        return switch (type) {
            case "uuid" -> KeyTexts::isUuid;
            case "smallint" -> text -> isWhole(text, Short.MIN_VALUE, Short.MAX_VALUE);
            case "integer" -> text -> isWhole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case "bigint" -> text -> isWhole(text, Long.MIN_VALUE, Long.MAX_VALUE);
            case "numeric" -> KeyTexts::isNumber;
            default -> _ -> true;
        };
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isWhole(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            return number >= least && number <= most && Long.toString(number).equals(text);
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches() && new BigDecimal(text).toPlainString().equals(text);
    }
}
