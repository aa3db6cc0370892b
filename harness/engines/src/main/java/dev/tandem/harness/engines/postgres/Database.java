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

    /** The one that a JDBC URL leads to. */
    static Database of(String jdbcUrl) {
        return new Database(jdbcUrl.replaceFirst(".*/", "").replaceFirst("\\?.*", ""));
    }

    void createIfMissing(String jdbcUrl) {
        try {
            execute(jdbcUrl, "CREATE DATABASE " + name);
        } catch (SQLException e) {
            if (!ALREADY_THERE.equals(e.getSQLState())) {
                throw notMade(e);
            }
        }
    }

    void create(String jdbcUrl, Database template) {
        try {
            execute(jdbcUrl, "CREATE DATABASE %s TEMPLATE %s".formatted(name, template.name()));
        } catch (SQLException e) {
            throw notMade(e);
        }
    }

    void drop(String jdbcUrl) {
        try {
            execute(jdbcUrl, "DROP DATABASE %s WITH (FORCE)".formatted(name));
        } catch (SQLException e) {
            throw new IllegalStateException("Database " + name + " could not be dropped", e);
        }
    }

    private static void execute(String jdbcUrl, String sql) throws SQLException {
        try (Connection connection = connect(jdbcUrl);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private IllegalStateException notMade(SQLException e) {
        return new IllegalStateException("Database " + name + " could not be made", e);
    }
}
