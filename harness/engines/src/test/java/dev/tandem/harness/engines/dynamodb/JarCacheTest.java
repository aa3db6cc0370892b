package dev.tandem.harness.engines.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

class JarCacheTest {

    @Test
    void maven_resolves_the_engine_for_a_project_that_does_not_and_only_once(@TempDir Path root)
            throws IOException {
        JarCache cache = new JarCache(root);

        Path folder = cache.folder();

        assertThat(jars(folder))
                .anyMatch(jar -> jar.startsWith("DynamoDBLocal-"))
                .hasSizeGreaterThan(50);
        FileTime resolved = Files.getLastModifiedTime(folder);
        assertThat(cache.folder()).isEqualTo(folder);
        assertThat(Files.getLastModifiedTime(folder)).isEqualTo(resolved);
        assertThat(root).isDirectoryNotContaining("glob:**resolving*");
    }

    private static Stream<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList().stream();
        }
    }
}
