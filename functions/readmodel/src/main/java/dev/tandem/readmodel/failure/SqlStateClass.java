package dev.tandem.readmodel.failure;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/**
 * What the first letters of an SQL state tell, which many states have in common.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL,
 *     appendix A</a>
 */
final class SqlStateClass {

    /**
     * Cardinality, data, integrity constraint, a view's check option, limits of the program, and
     * what a trigger raised.
     */
    private static final Set<String> OF_THE_ROW = Set.of("21", "22", "23", "44", "54", "P0");

    private SqlStateClass() {}

    /** Whether it is the row that was refused. */
    static boolean isOfTheRow(@Nullable String state) {
        return state != null && state.length() > 1 && OF_THE_ROW.contains(state.substring(0, 2));
    }

    /**
     * 08 connection exceptions, 57P shut down or starting up, 25P03 ended since the transaction
     * said nothing for too long.
     */
    static boolean isOfTheConnection(@Nullable String state) {
        return state != null
                && (state.startsWith("08") || state.startsWith("57P") || state.equals("25P03"));
    }

    /** A row too large for an index, for instance. */
    static boolean isOfALimit(String state) {
        return state.startsWith("54");
    }
}
