package dev.tandem.harness.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;

class ChildTest {

    private final Scratch scratch = Scratch.create("tandem-test-");

    @AfterEach
    void clean() {
        scratch.delete();
    }

    @Test
    void a_child_that_dies_early_is_reported_with_its_last_words() {
        try (Child child = start("echo 'no disk left'; exit 7")) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(20), () -> false))
                    .isInstanceOf(ChildFailedException.class)
                    .hasMessageContaining("shell ended with exit code 7")
                    .hasMessageContaining("no disk left");
        }
    }

    @Test
    void a_child_that_does_not_get_ready_is_ended_and_reported() {
        try (Child child = start("echo 'thinking'; exec sleep 1000")) {
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
                                scratch,
                                Signal.TERM,
                                Signal.KILL))) {
            assertThatThrownBy(() -> child.awaitReady(Duration.ofSeconds(20), () -> false))
                    .hasMessageContaining("no-such-program");
        }
    }

    private Child start(String script) {
        return Child.start(
                new Launch(
                        "shell", List.of("sh", "-c", script), scratch, Signal.TERM, Signal.KILL));
    }
}
