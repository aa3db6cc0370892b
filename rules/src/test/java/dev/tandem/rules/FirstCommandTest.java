package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What a newcomer sees of {@code mvn spring-boot:run} on a clean clone. */
@Tag("thorough")
class FirstCommandTest {

    private static final Pattern BUILDING =
            Pattern.compile("Building (.+?) 0\\.\\S+ +\\[(\\d+)/(\\d+)]");
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");

    @TempDir private Path folder;
    private FirstCommand command;

    @BeforeEach
    void clone_and_run() throws IOException, InterruptedException {
        command = FirstCommand.onACloneIn(folder);
        command.awaitReady();
    }

    @AfterEach
    void stop() throws IOException, InterruptedException {
        command.interrupt();
    }

    @Test
    void it_builds_what_the_application_needs_no_tests_and_leaves_the_ready_block_on_the_screen()
            throws Exception {
        List<MatchResult> built = built(command.output());

        assertThat(built).hasSize(modulesOfTheApplication() + 1);
        assertThat(built.getLast().group(1)).isEqualTo("Cart: local application");
        assertThat(built.getLast().group(2)).isEqualTo(built.getLast().group(3));
        assertThat(command.output()).noneMatch(line -> line.contains("target/test-classes"));
        assertThat(command.answerTo("getCart", "{\"cartId\":\"c1\"}"))
                .contains("urn:tandem:not-found");
        assertThat(command.output().getLast()).startsWith("────");

        command.interrupt();

        assertThat(built(command.output())).as("modules after Ctrl-C").hasSameSizeAs(built);
    }

    private static List<MatchResult> built(List<String> output) {
        return output.stream().flatMap(line -> BUILDING.matcher(line).results()).toList();
    }

    /** Those that the root POM names outside any profile. */
    private static int modulesOfTheApplication() {
        String pom = SourceFiles.read(SourceFiles.root().resolve("pom.xml"));
        return (int) MODULE.matcher(pom.substring(0, pom.indexOf("</modules>"))).results().count();
    }
}
