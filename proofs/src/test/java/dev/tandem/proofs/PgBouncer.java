package dev.tandem.proofs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Ports;
import dev.tandem.harness.engines.process.Programs;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * PgBouncer in transaction mode: few sessions of PostgreSQL for many connections, and the next
 * transaction of a connection most often has another one.
 */
final class PgBouncer implements AutoCloseable {

    private static final Duration START_TIME = Duration.ofSeconds(60);

    private final TemporaryFolder folder;
    private final Child process;
    private final int port;

    private PgBouncer(TemporaryFolder folder, Child process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /**
     * Starts it in front of the server of that URL; where there is no PgBouncer, the test is
     * skipped.
     */
    static PgBouncer inFrontOf(String jdbcUrl) {
        Optional<String> program = program();
        assumeTrue(program.isPresent(), "there is no PgBouncer: .ci/run installs it");
        int port = Ports.choose(0, "PgBouncer");
        TemporaryFolder folder = TemporaryFolder.create("tandem-pgbouncer-");
        Path settings = folder.resolve("pgbouncer.ini");
        try {
            Files.writeString(
                    settings,
                    """
                    [databases]
                    * = host=127.0.0.1 port=%s user=postgres
                    [pgbouncer]
                    listen_addr = 127.0.0.1
                    listen_port = %s
                    auth_type = any
                    pool_mode = transaction
                    default_pool_size = 4
                    min_pool_size = 4
                    server_round_robin = 1
                    max_client_conn = 100
                    ignore_startup_parameters = extra_float_digits
                    server_reset_query =
                    unix_socket_dir =
                    """
                            .formatted(portOf(jdbcUrl), port));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> command = new ArrayList<>(List.of(program.get()));
        if (Programs.run(List.of("id", "-u")).output().equals("0")) {
            // it refuses to stay root
            command.addAll(List.of("-u", "nobody"));
        }
        command.add(settings.toString());
        Child process =
                Child.start(new Launch("PgBouncer", command, folder, Signal.INT, Signal.QUIT));
        process.awaitReady(START_TIME, () -> listens(port));
        return new PgBouncer(folder, process, port);
    }

    /** The same database behind it. */
    String behind(String jdbcUrl) {
        return jdbcUrl.replaceFirst(":\\d+/", ":" + port + "/");
    }

    private static String portOf(String jdbcUrl) {
        return jdbcUrl.replaceFirst(".*:(\\d+)/.*", "$1");
    }

    private static Optional<String> program() {
        return Stream.of("/usr/sbin/pgbouncer", "pgbouncer").filter(PgBouncer::isThere).findFirst();
    }

    private static boolean isThere(String program) {
        try {
            CompletedProcess version = Programs.run(List.of(program, "--version"));
            return version.output().startsWith("PgBouncer");
        } catch (ChildFailedException notThere) {
            return false;
        }
    }

    private static boolean listens(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1_000);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    @Override
    public void close() {
        process.close();
        folder.delete();
    }
}
