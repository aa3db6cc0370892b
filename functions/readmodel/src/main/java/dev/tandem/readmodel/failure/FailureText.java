package dev.tandem.readmodel.failure;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.sql.SQLException;

/**
 * An exception in words fit for a log: PostgreSQL's driver repeats in its message the row that it
 * could not write, customers' data included, and so does Jackson. Only the kind is told, the SQL
 * state, and what of the schema refused.
 */
final class FailureText {

    private FailureText() {}

    static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        if (Causes.first(JacksonException.class, thrown).isPresent()) {
            return kind;
        }
        return Causes.first(SQLException.class, thrown)
                .map(sql ->
                        "%s, SQL state %s%s%s%s"
                                .formatted(
                                        kind,
                                        sql.getSQLState(),
                                        RefusingName.told(sql),
                                        connecting(thrown),
                                        MissingName.told(sql)))
                .orElseGet(() -> "%s: %s".formatted(kind, thrown.getMessage()));
    }

    /** Why no connection came about: that says nothing of rows. */
    private static String connecting(Throwable thrown) {
        return Causes.of(thrown)
                .filter(_ -> Outage.causes(thrown))
                .filter(cause -> cause instanceof SQLException || cause instanceof IOException)
                .reduce((_, deeper) -> deeper)
                .map(deepest ->
                        " (%s: %s)"
                                .formatted(
                                        deepest.getClass().getSimpleName(), deepest.getMessage()))
                .orElse("");
    }
}
