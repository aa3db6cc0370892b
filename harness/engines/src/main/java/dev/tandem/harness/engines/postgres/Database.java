package dev.tandem.harness.engines.postgres;

import org.postgresql.ds.PGSimpleDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.regex.Pattern;

/** A database by its name. */
record Database(String name) {

    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");
    private static final String ALREADY_THERE = "42P04";

    Database {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'%s' is no name for a database here: lower case, digits and _, at most 63"
                            .formatted(name));
        }
    }

    static Connection connect(String jdbcUrl) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl);
        return source.getConnection();
    }

    void createIfMissing(String jdbcUrl) {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            if (!ALREADY_THERE.equals(e.getSQLState())) {
                throw new IllegalStateException("Database " + name + " could not be made", e);
            }
        }
    }
}
