package dev.tandem.harness.aws.lambda.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class JdksTest {

    @TempDir private Path folder;

    @Test
    void the_jdk_that_runs_us_is_found_first() {
        assertThat(Jdks.ofThisMachine(25).find(25))
                .contains(Path.of(System.getProperty("java.home")));
    }

    @Test
    void a_jdk_is_told_by_its_release_file_and_not_by_its_name() throws IOException {
        jdk("a-21", "17.0.15");
        Path wanted = jdk("b", "21.0.2");
        jdk("c", "211.0.1");

        Jdks jdks = new Jdks(List.of(folder.resolve("gone")), List.of(folder));

        assertThat(jdks.find(21)).contains(wanted);
        assertThat(jdks.find(11)).isEmpty();
    }

    @Test
    void java_8_is_found_by_the_name_it_had() throws IOException {
        Path wanted = jdk("old", "1.8.0_402");

        assertThat(new Jdks(List.of(), List.of(folder)).find(8)).contains(wanted);
    }

    private Path jdk(String name, String version) throws IOException {
        Path home = folder.resolve(name);
        Files.createDirectories(home.resolve("bin"));
        assertThat(Files.createFile(home.resolve("bin/java")).toFile().setExecutable(true))
                .isTrue();
        Files.writeString(
                home.resolve("release"),
                "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }
}
