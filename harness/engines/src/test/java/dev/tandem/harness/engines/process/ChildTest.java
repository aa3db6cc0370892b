package dev.tandem.harness.engines.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

class ChildTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TemporaryFolder temporary = TemporaryFolder.create("tandem-test-");

    @AfterEach
    void clean() {
        temporary.delete();
    }

    @Test
    void a_child_that_dies_early_is_reported_with_its_last_words() {
        try (Child child = start("echo 'no disk left'; exit 7")) {
            assertThatThrownBy(() -> child.awaitReady(PATIENCE, () -> false))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("shell ended with exit code 7")
                    .hasMessageContaining("no disk left");
        }
    }

    @Test
    void a_child_that_does_not_get_ready_is_ended_and_reported() {
        try (Child child = start("echo 'thinking'; exec sleep 1000")) {
            child.awaitReady(PATIENCE, () -> !child.outputTail().isEmpty());

            assertThatThrownBy(() -> child.awaitReady(Duration.ofMillis(300), () -> false))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("shell was not ready within PT0.3S")
                    .hasMessageContaining("thinking");
            assertThat(child.isAlive()).isFalse();
        }
    }

    @Test
    void a_program_that_is_not_there_is_named() {
        try (Child child =
                Child.start(
                        new Launch(
                                "nothing",
                                List.of("no-such-program"),
                                temporary,
                                Signal.TERM,
                                Signal.KILL))) {
            assertThatThrownBy(() -> child.awaitReady(PATIENCE, () -> false))
                    .hasMessageContaining("no-such-program");
        }
    }

    @Test
    void a_child_may_have_an_environment_and_a_directory_of_its_own(@TempDir Path folder) {
        // named as the variables of the script that starts it, and with a PATH that leads nowhere
        Map<String, String> variables = Map.of("signal", "green", "child", "mine", "PATH", "/none");
        Launch launch =
                launch("echo $signal $child $PATH $HOME; pwd; while :; do /bin/sleep 0.1; done")
                        .withEnvironment(variables)
                        .withDirectory(folder);
        try (Child child = Child.start(launch)) {
            child.awaitReady(PATIENCE, () -> child.outputTail().lines().count() == 2);

            assertThat(child.outputTail().lines())
                    .containsExactly("green mine /none", folder.toString());
        }
    }

    @Test
    void a_kill_ends_a_child_and_what_it_has_started() {
        try (Child child = start("sleep 1000 & echo $!; wait")) {
            child.awaitReady(PATIENCE, () -> !child.outputTail().isEmpty());
            long grandchild = Long.parseLong(child.outputTail());
            CompletableFuture<Integer> exitCode = new CompletableFuture<>();
            child.onExit(exitCode::complete);

            child.kill();

            assertThat(child.isAlive()).isFalse();
            assertThat(exitCode).succeedsWithin(PATIENCE).isEqualTo(137);
            await().atMost(PATIENCE)
                    .until(() ->
                            !ProcessHandle.of(grandchild)
                                    .map(ProcessHandle::isAlive)
                                    .orElse(false));
        }
    }

    private Child start(String script) {
        return Child.start(launch(script));
    }

    private Launch launch(String script) {
        return new Launch(
                "shell", List.of("/bin/sh", "-c", script), temporary, Signal.TERM, Signal.KILL);
    }
}
