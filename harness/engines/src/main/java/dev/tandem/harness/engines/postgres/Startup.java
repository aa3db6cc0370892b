package dev.tandem.harness.engines.postgres;

import dev.tandem.harness.engines.process.Child;
import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.Deadline;
import dev.tandem.harness.engines.process.Launch;
import dev.tandem.harness.engines.process.Signal;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;

/** The start of a server on a cluster that may have been left in a hurry. */
record Startup(TemporaryFolder temporary, Cluster cluster, int port, String jdbcUrl) {

    private static final Duration START_TIME = Duration.ofSeconds(60);
    private static final Duration CRASH_TIME = Duration.ofSeconds(10);

    /** What the sessions of a killed server hold until they notice. */
    private static final String LEFT_OVER = "pre-existing shared memory block";

    Child run() {
        EarlierServer.awaitEnd(cluster, CRASH_TIME);
        Deadline deadline = Deadline.in(CRASH_TIME);
        while (true) {
            Child server = launch();
            try {
                server.awaitReady(START_TIME, this::answers);
                return server;
            } catch (ChildFailedException e) {
                if (deadline.isOver() || !server.outputTail().contains(LEFT_OVER)) {
                    throw e;
                }
            }
        }
    }

    private Child launch() {
        // INT: fast shutdown; QUIT: immediate, the write-ahead log makes up for it
        return Child.start(
                new Launch("PostgreSQL", cluster.server(port), temporary, Signal.INT, Signal.QUIT));
    }

    boolean answers() {
        try (Connection connection = Database.connect(jdbcUrl)) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }
}
