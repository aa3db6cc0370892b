package dev.tandem.images;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** The RUN lines of the Dockerfile that need no network, on a task root of a careful builder. */
class FileModesTest {

    private static final Path DOCKERFILE = Path.of("Dockerfile");

    @TempDir Path folder;

    @Test
    void whoever_runs_an_image_may_read_what_a_builder_kept_to_himself()
            throws IOException, InterruptedException {
        Path jars =
                Files.createDirectory(
                        folder.resolve("jars"), asFileAttribute(fromString("rwx------")));
        Path jar =
                Files.createFile(jars.resolve("a.jar"), asFileAttribute(fromString("rw-------")));
        Path start =
                Files.createFile(folder.resolve("start"), asFileAttribute(fromString("rwx------")));

        for (String line : runsAfterTraining()) {
            assertThat(shell(line)).as(line).isZero();
        }

        assertThat(modes(jars)).isEqualTo("rwxr-xr-x");
        assertThat(modes(jar)).isEqualTo("rw-r--r--");
        assertThat(modes(start)).isEqualTo("rwxr-xr-x");
    }

    /** In the stage whose task root is taken. */
    private static List<String> runsAfterTraining() throws IOException {
        return Files.readAllLines(DOCKERFILE).stream()
                .dropWhile(line -> !line.startsWith("RUN java "))
                .skip(1)
                .takeWhile(line -> !line.startsWith("FROM "))
                .filter(line -> line.startsWith("RUN "))
                .map(line -> line.substring("RUN ".length()))
                .toList();
    }

    private int shell(String line) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("sh", "-c", line).inheritIO();
        shell.environment().put("LAMBDA_TASK_ROOT", folder.toString());
        return shell.start().waitFor();
    }

    private static String modes(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }
}
