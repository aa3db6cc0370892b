package dev.tandem.readmodel.failure;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/**
 * What PostgreSQL says of a statement that failed.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">PostgreSQL,
 *     appendix A</a>
 */
public final class SqlState {

    /** A lock was not to be had within {@code lock_timeout}, or at once. */
    public static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Ended by {@code statement_timeout}, or by somebody. */
    public static final String QUERY_CANCELED = "57014";

    /** Another row refers to it, or it refers to one that is not there. */
    public static final String FOREIGN_KEY_VIOLATION = "23503";

    /** The transaction may not write: a standby, or one that is read-only by setting. */
    public static final String READ_ONLY = "25006";

    /** A table, a column or a schema is not there. */
    private static final Set<String> MISSING = Set.of("42P01", "42703", "3F000");

    private SqlState() {}

    /** Whether the database lacks what a migration makes. */
    public static boolean isOfMissing(Throwable thrown) {
        return of(thrown).filter(MISSING::contains).isPresent();
    }

    /** The SQL state among an exception's causes; empty where it is no statement's. */
    public static Optional<String> of(Throwable thrown) {
        return Causes.first(SQLException.class, thrown).map(SQLException::getSQLState);
    }
}
