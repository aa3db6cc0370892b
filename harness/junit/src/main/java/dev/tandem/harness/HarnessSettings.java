package dev.tandem.harness;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How to start the harness.
 *
 * @param port where the AWS endpoint listens; 0 for any free port
 * @param httpApiPort where the HTTP API listens; 0 for any free port
 * @param maxEnvironments how many children of one function run at a time, at least 1; more calls
 *     wait for a free one
 * @param accountConcurrency how many calls the account may have at a time, of which 100 can't be
 *     reserved; an account that is new has 10
 * @param logs the folder with a log for each function; empty for a temporary one
 * @param seed of faults that strike by chance; the same seed strikes the same calls and records
 */
public record HarnessSettings(
        int port,
        int httpApiPort,
        int maxEnvironments,
        int accountConcurrency,
        Optional<Path> logs,
        long seed) {

    /** Free ports, four children for each function, temporary logs, seed 0. */
    public static HarnessSettings defaults() {
        return new HarnessSettings(0, 0, 4, 1000, Optional.empty(), 0);
    }

    public HarnessSettings withPort(int newPort) {
        return new HarnessSettings(
                newPort, httpApiPort, maxEnvironments, accountConcurrency, logs, seed);
    }

    public HarnessSettings withHttpApiPort(int newPort) {
        return new HarnessSettings(port, newPort, maxEnvironments, accountConcurrency, logs, seed);
    }

    public HarnessSettings withMaxEnvironments(int most) {
        return new HarnessSettings(port, httpApiPort, most, accountConcurrency, logs, seed);
    }

    public HarnessSettings withAccountConcurrency(int most) {
        return new HarnessSettings(port, httpApiPort, maxEnvironments, most, logs, seed);
    }

    public HarnessSettings withLogs(Path folder) {
        return new HarnessSettings(
                port, httpApiPort, maxEnvironments, accountConcurrency, Optional.of(folder), seed);
    }

    public HarnessSettings withSeed(long newSeed) {
        return new HarnessSettings(
                port, httpApiPort, maxEnvironments, accountConcurrency, logs, newSeed);
    }
}
