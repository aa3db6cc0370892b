package dev.tandem.rules.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What AWS would refuse of the templates, by the tools in {@code aws/validate}. They are no part of
 * what a JDK and Maven bring: CI installs them first.
 */
@Tag("thorough")
class ValidationTest {

    private static final Path TOOLS = SourceFiles.root().resolve("aws/validate");

    @BeforeEach
    void require() throws InterruptedException {
        assumeTrue(
                Files.isDirectory(TOOLS.resolve("node_modules")),
                "skipped: the tools are not installed; with Node.js 20 or newer, run 'npm ci"
                        + " --ignore-scripts' in aws/validate");
        assumeTrue(
                answers("node", "--version"),
                "skipped: there is no node on the PATH, which the tools in aws/validate run in");
    }

    @Test
    void aws_would_refuse_nothing_of_the_templates_and_advises_against_nothing_unexplained()
            throws IOException, InterruptedException {
        succeeds("node", "validate.mjs");
    }

    @Test
    void planted_violations_are_found() throws IOException, InterruptedException {
        succeeds("node", "--test");
    }

    private static boolean answers(String... command) throws InterruptedException {
        try {
            return start(command).waitFor() == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private static void succeeds(String... command) throws IOException, InterruptedException {
        Process process = start(command);
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(() -> List.of(command) + "\n" + output).isZero();
    }

    private static Process start(String... command) throws IOException {
        return new ProcessBuilder(command)
                .directory(TOOLS.toFile())
                .redirectErrorStream(true)
                .start();
    }
}
