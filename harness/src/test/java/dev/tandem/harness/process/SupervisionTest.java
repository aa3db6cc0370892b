package dev.tandem.harness.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the program must be put in a session by setsid")
class SupervisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Process program;
    private BufferedReader output;
    private List<ProcessHandle> family;
    private List<Path> scratchFolders;

    @BeforeEach
    void start_a_program_with_engines() throws IOException {
        program =
                new ProcessBuilder(
                                "setsid",
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Dtandem.dynamodb-local.lib="
                                        + System.getProperty("tandem.dynamodb-local.lib"),
                                "-cp",
                                System.getProperty("java.class.path"),
                                EnginesMain.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        output = program.inputReader();
        List<Long> engines =
                Arrays.stream(output.readLine().split(" ")).map(Long::valueOf).toList();
        family = Stream.concat(program.descendants(), watchdogs(program.pid())).toList();
        assertThat(family).extracting(ProcessHandle::pid).containsAll(engines);
        scratchFolders = watchdogs(program.pid()).map(SupervisionTest::scratchFolder).toList();
        assertThat(scratchFolders).hasSameSizeAs(engines).allMatch(Files::isDirectory);
    }

    @AfterEach
    void end_what_is_left() {
        program.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void no_process_and_no_folder_survives_a_parent_that_is_killed() {
        Signal.KILL.sendTo(program.pid());

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(running()).isEmpty());
        assertThat(scratchFolders).noneMatch(Files::exists);
    }

    @Test
    void an_interrupt_from_the_terminal_reaches_the_parent_which_ends_its_children()
            throws IOException {
        interruptProcessGroupOf(program);

        assertThat(output.readLine()).startsWith("both answered at the end");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(running()).isEmpty());
        assertThat(scratchFolders).noneMatch(Files::exists);
    }

    private List<String> running() {
        return Stream.concat(Stream.of(program.toHandle()), family.stream())
                .filter(ProcessHandle::isAlive)
                .map(process -> process.pid() + " " + process.info().commandLine().orElse("?"))
                .toList();
    }

    private static Stream<ProcessHandle> watchdogs(long parent) {
        return ProcessHandle.allProcesses()
                .filter(process -> isWatchdog(process.info().arguments(), parent));
    }

    private static boolean isWatchdog(Optional<String[]> arguments, long parent) {
        return arguments
                .map(List::of)
                .filter(list -> list.size() > 1 && list.getFirst().endsWith("supervise.sh"))
                .filter(list -> list.get(1).equals(Long.toString(parent)))
                .isPresent();
    }

    private static Path scratchFolder(ProcessHandle watchdog) {
        return Path.of(watchdog.info().arguments().orElseThrow()[3]);
    }

    private static void interruptProcessGroupOf(Process leader) {
        Programs.run(List.of("sh", "-c", "kill -s INT -- -" + leader.pid()));
    }
}
