package dev.tandem.harness.engines.dynamodb;

import dev.tandem.harness.engines.process.Ports;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * DynamoDB Local as a child process of this JVM, gone when the JVM is.
 *
 * <p>Without {@link Settings#sharedDb()} each access key has a database of its own. Writing to a
 * table with a stream gets slower with the stream records of its whole database, so that one
 * database for each test is also the fast way.
 */
public final class DynamoDbLocal implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofSeconds(30);

    private final Server server;

    private DynamoDbLocal(Server server) {
        this.server = server;
    }

    /**
     * Starts it and waits until it answers.
     *
     * @throws dev.tandem.harness.engines.process.PortTakenException if somebody listens on its port
     * @throws dev.tandem.harness.engines.process.ChildFailedException if it does not start
     */
    public static DynamoDbLocal start(Settings settings) {
        Server server = Server.start(settings, Ports.choose(settings.port(), "DynamoDB Local"));
        try {
            server.child().awaitReady(START_TIME, server::answers);
            return new DynamoDbLocal(server);
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The one of this JVM: in memory, started when first asked for, closed with the JVM. */
    public static DynamoDbLocal shared() {
        return Shared.INSTANCE;
    }

    public URI endpoint() {
        return server.endpoint();
    }

    public int port() {
        return server.port();
    }

    public long pid() {
        return server.child().pid();
    }

    /** A client with an empty database of its own. */
    public DynamoDbClient client() {
        return client(DynamoDbAccess.freshKey());
    }

    /** A client of the database that belongs to the access key. */
    public DynamoDbClient client(String accessKey) {
        return access(accessKey).client();
    }

    /** A client of the streams in the database that belongs to the access key. */
    public DynamoDbStreamsClient streamsClient(String accessKey) {
        return access(accessKey).streamsClient();
    }

    private DynamoDbAccess access(String accessKey) {
        return new DynamoDbAccess(endpoint(), accessKey);
    }

    @Override
    public void close() {
        server.close();
    }

    /**
     * How to start it.
     *
     * @param port where it listens; 0 for any free port
     * @param data the folder that keeps its tables; empty for memory only
     * @param sharedDb whether all access keys and regions see one database
     */
    public record Settings(int port, Optional<Path> data, boolean sharedDb) {

        /** Any free port, in memory, a database for each access key. */
        public static Settings defaults() {
            return new Settings(0, Optional.empty(), false);
        }

        public Settings withPort(int newPort) {
            return new Settings(newPort, data, sharedDb);
        }

        public Settings withData(Path folder) {
            return new Settings(port, Optional.of(folder), sharedDb);
        }

        public Settings withSharedDb(boolean shared) {
            return new Settings(port, data, shared);
        }
    }

    private static final class Shared {

        private static final DynamoDbLocal INSTANCE = start(Settings.defaults());

        static {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(INSTANCE::close, "close DynamoDB Local"));
        }
    }
}
