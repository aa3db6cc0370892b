package dev.tandem.dynamodb.event;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;

/**
 * Attributes as the JSON of a stream has them: of the kinds that an event has. What is of another
 * kind, or laid out wrongly, is missing. They are a handful, for each of thousands of records: to
 * look them through takes less than a hash table to be filled.
 */
final class RecordAttributes implements EventAttributes {

    /** Nothing. */
    static final RecordAttributes NONE = new RecordAttributes();

    /** What is no text. */
    private record Digits(String digits) {}

    private static final int USUAL = 8;

    private String[] names = new String[USUAL];
    private @Nullable Object[] contents = new @Nullable Object[USUAL];
    private int size;

    /**
     * Of two of one name the last counts, be it readable or not.
     *
     * @param content text, {@linkplain #number a number} or attributes; null if it can't be read
     */
    void put(String name, @Nullable Object content) {
        int at = place(name);
        if (at < 0) {
            at = size++;
            if (at == names.length) {
                names = Arrays.copyOf(names, 2 * at);
                contents = Arrays.copyOf(contents, 2 * at);
            }
            names[at] = name;
        }
        contents[at] = content;
    }

    /** The content of a number. */
    static Object ofNumber(String digits) {
        return new Digits(digits);
    }

    private int place(String name) {
        for (int at = 0; at < size; at++) {
            if (names[at].equals(name)) {
                return at;
            }
        }
        return -1;
    }

    private @Nullable Object content(String name) {
        int at = place(name);
        return at < 0 ? null : contents[at];
    }

    boolean has(String name) {
        return content(name) != null;
    }

    @Override
    public @Nullable String text(String name) {
        return content(name) instanceof String text ? text : null;
    }

    @Override
    public @Nullable String number(String name) {
        return content(name) instanceof Digits(String digits) ? digits : null;
    }

    @Override
    public @Nullable EventAttributes map(String name) {
        return content(name) instanceof RecordAttributes map ? map : null;
    }
}
