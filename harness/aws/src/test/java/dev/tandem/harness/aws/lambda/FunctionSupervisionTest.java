package dev.tandem.harness.aws.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

class FunctionSupervisionTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void no_function_and_no_folder_survives_a_harness_that_is_killed() throws IOException {
        Process program =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FunctionsMain.class.getName())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        try {
            List<String> told = List.of(program.inputReader().readLine().split(" ", 3));
            List<ProcessHandle> functions =
                    Stream.of(told.get(0), told.get(1))
                            .map(FunctionSupervisionTest::process)
                            .toList();
            assertThat(functions).allMatch(ProcessHandle::isAlive);
            assertThat(Path.of(told.get(2))).isDirectory();

            program.destroyForcibly();

            await().atMost(PATIENCE)
                    .until(() -> functions.stream().noneMatch(ProcessHandle::isAlive));
            await().atMost(PATIENCE).until(() -> Files.notExists(Path.of(told.get(2))));
        } finally {
            program.destroyForcibly();
        }
    }

    private static ProcessHandle process(String pid) {
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }
}
