package dev.tandem.readmodel.rebuild;

import java.util.regex.Pattern;

/** Names in SQL. */
final class SqlName {

    private static final Pattern PLAIN = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

    private SqlName() {}

    /**
     * The name, if it is one that is the same with quotes and without.
     *
     * @throws IllegalArgumentException if it is not
     */
    static String check(String candidate) {
        if (!PLAIN.matcher(candidate).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name of a table or column: must be 1 to 63 of a-z 0-9 _"
                            .formatted(candidate));
        }
        return candidate;
    }

    /** In quotes, so that reserved words and capitals are names too. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
