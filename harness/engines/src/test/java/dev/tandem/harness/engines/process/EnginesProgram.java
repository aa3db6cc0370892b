package dev.tandem.harness.engines.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@link EnginesMain} in a JVM and a session of its own, so that a signal can be sent to all of it
 * and to nobody else.
 *
 * @param engines the process ids that it told
 * @param family all processes that it brought about, with its watchdogs
 * @param temporaryFolders the temporary folders of the engines
 */
record EnginesProgram(
        Process process,
        BufferedReader output,
        List<Long> engines,
        List<ProcessHandle> family,
        List<Path> temporaryFolders)
        implements AutoCloseable {

    static EnginesProgram start(String path) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(
                        which("setsid"),
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dtandem.dynamodb-local.lib="
                                + System.getProperty("tandem.dynamodb-local.lib"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        EnginesMain.class.getName());
        builder.environment().put("PATH", path);
        Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        BufferedReader output = process.inputReader();
        List<Long> engines =
                Arrays.stream(output.readLine().split(" ")).map(Long::valueOf).toList();
        List<ProcessHandle> watchdogs = watchdogs(process.pid());
        return new EnginesProgram(
                process,
                output,
                engines,
                Stream.concat(process.descendants(), watchdogs.stream()).toList(),
                watchdogs.stream().map(EnginesProgram::temporaryFolder).toList());
    }

    static String which(String name) {
        return Programs.run(List.of("sh", "-c", "command -v " + name)).output();
    }

    private static List<ProcessHandle> watchdogs(long parent) {
        return ProcessHandle.allProcesses()
                .filter(process -> isWatchdog(process.info().arguments(), parent))
                .toList();
    }

    private static boolean isWatchdog(Optional<String[]> arguments, long parent) {
        return arguments
                .map(List::of)
                .filter(list -> list.size() > 1 && list.getFirst().endsWith("supervise.sh"))
                .filter(list -> list.get(1).equals(Long.toString(parent)))
                .isPresent();
    }

    private static Path temporaryFolder(ProcessHandle watchdog) {
        return Path.of(watchdog.info().arguments().orElseThrow()[3]);
    }

    /** Those that are left, with their command lines. */
    List<String> running() {
        return Stream.concat(Stream.of(process.toHandle()), family.stream())
                .filter(ProcessHandle::isAlive)
                .map(left -> left.pid() + " " + left.info().commandLine().orElse("?"))
                .toList();
    }

    /** What Ctrl-C does in the terminal that it was started from. */
    void interrupt() {
        Programs.run(List.of("sh", "-c", "kill -s INT -- -" + process.pid()));
    }

    @Override
    public void close() {
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }
}
