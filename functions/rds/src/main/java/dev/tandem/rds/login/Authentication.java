package dev.tandem.rds.login;

import dev.tandem.snapstart.RuntimeHook;

import java.sql.SQLException;
import java.util.Optional;

/** Proves to PostgreSQL who connects; asked for each physical connection. */
public interface Authentication extends RuntimeHook {

    /**
     * What the next connection is made with.
     *
     * @throws SQLException if it can't be had, with what to do about it
     */
    DatabaseLogin login() throws SQLException;

    /**
     * Another one, after PostgreSQL has refused this one; empty if there is none.
     *
     * @throws SQLException if it can't be found out, with what to do about it
     */
    default Optional<DatabaseLogin> insteadOf(DatabaseLogin refused) throws SQLException {
        return Optional.empty();
    }

    /** What to look at when PostgreSQL refuses it, as the end of a sentence. */
    String advice(DatabaseLogin refused);
}
