package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.Ports;
import dev.tandem.harness.engines.process.TemporaryFolder;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * PostgreSQL as a child process of this JVM, gone when the JVM is.
 *
 * <p>User {@code postgres} without a password, on 127.0.0.1 only. Works as root too. With a data
 * folder it is crash-safe; without one, it is fast.
 */
public final class LocalPostgres implements AutoCloseable {

    static final String USER = "postgres";

    private final TemporaryFolder temporary;
    private final Cluster cluster;
    private final int port;
    private @Nullable Child server;

    private LocalPostgres(TemporaryFolder temporary, Cluster cluster, int port) {
        this.temporary = temporary;
        this.cluster = cluster;
        this.port = port;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws dev.tandem.harness.engines.process.PortTakenException if somebody listens on its port
     * @throws dev.tandem.harness.engines.process.ChildFailedException if it does not start
     */
    public static LocalPostgres start(Settings settings) {
        int port = Ports.choose(settings.port(), "PostgreSQL");
        TemporaryFolder temporary = TemporaryFolder.create("tandem-postgres-");
        try {
            ServerAccount.current().letThrough(temporary.folder());
            boolean durable = settings.data().isPresent();
            Cluster cluster = Cluster.in(settings.data().orElse(temporary.folder()), durable);
            LocalPostgres postgres = new LocalPostgres(temporary, cluster, port);
            postgres.startAgain();
            return postgres;
        } catch (RuntimeException e) {
            temporary.delete();
            throw e;
        }
    }

    /** The one of this JVM: not durable, started when first asked for, closed with the JVM. */
    public static LocalPostgres shared() {
        return Shared.INSTANCE;
    }

    public int port() {
        return port;
    }

    /** The process id of its server; the last one, when it is stopped. */
    public synchronized long pid() {
        if (server == null) {
            throw new IllegalStateException("PostgreSQL has not been started");
        }
        return server.pid();
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:%s/%s?user=%s".formatted(port, database, USER);
    }

    /** Makes an empty database with a name that nobody has used. */
    public String createDatabase() {
        return createDatabaseIfMissing(unusedName());
    }

    /**
     * Makes a database with all that another one has, which is sooner done than to migrate one
     * more.
     *
     * @param jdbcUrl of the other one, as it was told here; nobody may be connected to it
     * @return the JDBC URL of the new one, whose name nobody has used
     */
    public String copyDatabase(String jdbcUrl) {
        String name = unusedName();
        new Database(name).create(jdbcUrl(USER), Database.of(jdbcUrl));
        return jdbcUrl(name);
    }

    /** Removes a database that was made here, and ends whoever is connected to it. */
    public void dropDatabase(String jdbcUrl) {
        Database.of(jdbcUrl).drop(jdbcUrl(USER));
    }

    private static String unusedName() {
        return "t_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    }

    /**
     * Makes an empty database, unless it is there.
     *
     * @return its JDBC URL
     */
    public String createDatabaseIfMissing(String name) {
        new Database(name).createIfMissing(jdbcUrl(USER));
        return jdbcUrl(name);
    }

    /** Ends the server, and with it all connections, without waiting for their transactions. */
    public synchronized void stop() {
        if (server != null) {
            server.close();
        }
    }

    /** Starts the server on the same port and data; does nothing while it answers. */
    public synchronized void startAgain() {
        Startup startup = new Startup(temporary, cluster, port, jdbcUrl(USER));
        if (server != null && server.isAlive() && startup.answers()) {
            return;
        }
        // one that was killed a moment ago may still count as alive
        stop();
        Ports.choose(port, "PostgreSQL");
        server = startup.run();
    }

    @Override
    public void close() {
        stop();
        temporary.delete();
    }

    /**
     * How to start it.
     *
     * @param port where it listens; 0 for any free port
     * @param data the folder that keeps its data, in a subfolder; empty to forget everything
     */
    public record Settings(int port, Optional<Path> data) {

        /** Any free port, nothing kept. */
        public static Settings defaults() {
            return new Settings(0, Optional.empty());
        }

        public Settings withPort(int newPort) {
            return new Settings(newPort, data);
        }

        public Settings withData(Path folder) {
            return new Settings(port, Optional.of(folder));
        }
    }

    private static final class Shared {

        private static final LocalPostgres INSTANCE = start(Settings.defaults());

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(INSTANCE::close, "close PostgreSQL"));
        }
    }
}
