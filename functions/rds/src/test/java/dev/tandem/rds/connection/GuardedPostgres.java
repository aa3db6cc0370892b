package dev.tandem.rds.connection;

import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres.Settings;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A PostgreSQL that asks the user {@code tandem} for a password, in which a token has room too. */
public final class GuardedPostgres implements AutoCloseable {

    private final TemporaryFolder folder = TemporaryFolder.create("tandem-rds-");
    private final LocalPostgres server;
    private final String admin;

    public GuardedPostgres() {
        server = LocalPostgres.start(Settings.defaults().withData(folder.folder()));
        admin = server.createDatabaseIfMissing("carts");
        ask("host");
        execute("CREATE ROLE tandem LOGIN");
    }

    /** Where its files are. */
    public Path data() {
        return folder.resolve("cluster");
    }

    /** Asks for the password on connections of that kind, and lets no others of the user in. */
    public void ask(String kind) {
        try {
            Files.writeString(
                    data().resolve("pg_hba.conf"),
                    """
                    %s all tandem 127.0.0.1/32 password
                    host all postgres 127.0.0.1/32 trust
                    """
                            .formatted(kind));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("SELECT pg_reload_conf()");
    }

    /** From now on the user has that password. */
    public void password(String password) {
        execute("ALTER ROLE tandem PASSWORD '%s'".formatted(password.replace("'", "''")));
    }

    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(admin);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Its URL, without a user. */
    public String url() {
        return url("127.0.0.1", "");
    }

    public String url(String host, String parameters) {
        return "jdbc:postgresql://%s:%s/carts%s".formatted(host, server.port(), parameters);
    }

    @Override
    public void close() {
        server.close();
        folder.delete();
    }
}
