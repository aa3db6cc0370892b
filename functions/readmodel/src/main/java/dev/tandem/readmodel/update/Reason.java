package dev.tandem.readmodel.update;

import java.sql.SQLException;

/**
 * Why something failed, fit for a log. PostgreSQL's driver repeats the row that it could not write,
 * customers' data included, in its message: of an SQL failure only kind and state are told.
 */
final class Reason {

    private Reason() {}

    static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        if (thrown instanceof ProjectionFailedException) {
            return String.valueOf(thrown.getMessage());
        }
        return Causes.first(SQLException.class, thrown)
                .map(sql -> "%s, SQL state %s".formatted(kind, sql.getSQLState()))
                .orElseGet(() -> "%s: %s".formatted(kind, thrown.getMessage()));
    }
}
