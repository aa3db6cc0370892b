package dev.tandem.readmodel.failure;

import tools.jackson.core.JacksonException;

import java.sql.SQLException;

/**
 * An exception in words that are fit for a log. PostgreSQL's driver repeats the row that it could
 * not write, customers' data included, in its message, and so does Jackson: of these only the kind
 * is told, and the SQL state.
 */
final class FailureText {

    private FailureText() {}

    static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        if (Causes.first(JacksonException.class, thrown).isPresent()) {
            return kind;
        }
        return Causes.first(SQLException.class, thrown)
                .map(sql -> "%s, SQL state %s".formatted(kind, sql.getSQLState()))
                .orElseGet(() -> "%s: %s".formatted(kind, thrown.getMessage()));
    }
}
