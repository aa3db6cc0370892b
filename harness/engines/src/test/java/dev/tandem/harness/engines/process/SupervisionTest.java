package dev.tandem.harness.engines.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

@EnabledOnOs(value = OS.LINUX, disabledReason = "the program must be put in a session by setsid")
class SupervisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    // SIGINT is signal 2, of which the second bit tells
    private static final long INTERRUPT = 0b10;

    @Test
    void no_process_and_no_folder_survives_a_parent_that_is_killed() throws IOException {
        try (EnginesProgram program = EnginesProgram.start(System.getenv("PATH"))) {
            assertThat(program.family()).extracting(p -> p.pid()).containsAll(program.engines());
            assertThat(program.temporaryFolders()).hasSize(2).allMatch(Files::isDirectory);

            Signal.KILL.sendTo(program.process().pid());

            await().atMost(PATIENCE).untilAsserted(() -> assertThat(program.running()).isEmpty());
            assertThat(program.temporaryFolders()).noneMatch(Files::exists);
        }
    }

    @Test
    void an_interrupt_from_the_terminal_reaches_the_parent_which_ends_its_children(
            @TempDir Path programs) throws IOException {
        assumeFalse(
                ignoresInterrupts(), "who runs behind nohup ignores it, and so do its children");
        try (EnginesProgram program = EnginesProgram.start(bareSystem(programs))) {
            program.interrupt();

            assertThat(program.output().readLine()).startsWith("both answered at the end");
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(program.running()).isEmpty());
            assertThat(program.temporaryFolders()).hasSize(2).noneMatch(Files::exists);
        }
    }

    private static boolean ignoresInterrupts() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
                .anyMatch(ignored -> (ignored & INTERRUPT) != 0);
    }

    /** A PATH without unshare, and without setsid where there is Perl: as on other systems. */
    private static String bareSystem(Path programs) throws IOException {
        String sessions = Programs.has("perl") ? "perl" : "setsid";
        for (String name :
                List.of("sh", "cat", "sleep", "rm", "id", "chown", "setpriv", sessions)) {
            Files.createSymbolicLink(programs.resolve(name), Path.of(EnginesProgram.which(name)));
        }
        return programs.toString();
    }
}
