package dev.tandem.function.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/** What an application loads when it starts, as the JVM tells. */
@Tag("thorough")
class ColdStartTest {

    @TempDir Path folder;

    @Test
    void logging_does_not_load_the_api_of_log4j() throws Exception {
        Path classes = folder.resolve("classes");
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xlog:class+load:file=" + classes,
                                "-cp",
                                System.getProperty("java.class.path"),
                                StartedApplication.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("output").toFile())
                        .start();

        assertThat(process.waitFor()).isZero();
        assertThat(Files.readAllLines(classes))
                .anyMatch(line -> line.contains(" org.springframework.boot.SpringApplication "))
                .noneMatch(line -> line.contains(" org.apache.logging.log4j."));
    }
}
