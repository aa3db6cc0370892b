package dev.tandem.readmodel.failure;

import static java.util.stream.Collectors.joining;

import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;

/** What of the schema has refused a row: the names are of migrations, and say nothing of rows. */
final class RefusingName {

    private RefusingName() {}

    /** Table, column, type and constraint, as far as PostgreSQL tells them; nothing otherwise. */
    static String told(SQLException sql) {
        if (!SqlStateClass.isOfTheRow(sql.getSQLState())
                || !(sql instanceof PSQLException refused)
                || refused.getServerErrorMessage() == null) {
            return "";
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        return Stream.of(
                        named("table", message.getTable()),
                        named("column", message.getColumn()),
                        named("type", message.getDatatype()),
                        named("constraint", message.getConstraint()))
                .filter(Objects::nonNull)
                .map(name -> ", " + name)
                .collect(joining());
    }

    private static @Nullable String named(String kind, @Nullable String name) {
        return name == null ? null : "%s %s".formatted(kind, name);
    }
}
