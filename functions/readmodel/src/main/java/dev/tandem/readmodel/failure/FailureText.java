package dev.tandem.readmodel.failure;

import tools.jackson.core.JacksonException;

import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An exception in words that are fit for a log. PostgreSQL's driver repeats the row that it could
 * not write, customers' data included, in its message, and so does Jackson: of these only the kind
 * is told, and the SQL state.
 */
final class FailureText {

    private static final Pattern QUOTED = Pattern.compile("[\"«„]([^\"»“]{1,200})[\"»“]");

    private FailureText() {}

    static String of(Throwable thrown) {
        String kind = thrown.getClass().getSimpleName();
        if (Causes.first(JacksonException.class, thrown).isPresent()) {
            return kind;
        }
        return Causes.first(SQLException.class, thrown)
                .map(sql ->
                        "%s, SQL state %s%s%s"
                                .formatted(
                                        kind, sql.getSQLState(), connecting(thrown), missing(sql)))
                .orElseGet(() -> "%s: %s".formatted(kind, thrown.getMessage()));
    }

    /** What a migration makes: its name says nothing of rows. */
    private static String missing(SQLException sql) {
        if (!SqlState.isOfMissing(sql)) {
            return "";
        }
        Matcher name = QUOTED.matcher(String.valueOf(sql.getMessage()));
        return ": the database has no %s; run the migrations of the read model first, and see to its schema"
                .formatted(name.find() ? name.group() : "table, column or schema of that name");
    }

    /** Why no connection came about: that says nothing of rows. */
    private static String connecting(Throwable thrown) {
        if (!Outage.causes(thrown)) {
            return "";
        }
        return Causes.of(thrown)
                .filter(cause -> cause instanceof SQLException || cause instanceof IOException)
                .reduce((_, deeper) -> deeper)
                .map(deepest ->
                        " (%s: %s)"
                                .formatted(
                                        deepest.getClass().getSimpleName(), deepest.getMessage()))
                .orElse("");
    }
}
