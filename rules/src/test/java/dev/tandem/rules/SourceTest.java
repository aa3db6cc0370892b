package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SourceTest {

    private static final int MAX_LINES = 300;

    @Test
    void every_file_is_formatted() {
        assertThat(names(unformatted()))
                .as("not formatted; run: mvn -q process-test-classes -pl rules -am -Pformat")
                .isEmpty();
    }

    @Test
    void no_file_needs_a_table_of_contents() {
        assertThat(
                        names(
                                SourceFiles.all().stream()
                                        .filter(file ->
                                                SourceFiles.read(file).lines().count() > MAX_LINES)
                                        .toList()))
                .as("longer than %d lines", MAX_LINES)
                .isEmpty();
    }

    @Test
    void every_package_of_our_main_code_says_what_it_is_for_and_knows_no_null() {
        List<Path> packages =
                SourceFiles.all().stream()
                        .filter(file -> file.toString().contains("src/main/java/dev/tandem"))
                        .map(Path::getParent)
                        .distinct()
                        .toList();

        assertThat(packages)
                .hasSizeGreaterThan(20)
                .allSatisfy(folder -> {
                    Path info = folder.resolve("package-info.java");
                    assertThat(Files.exists(info)).as(info.toString()).isTrue();
                    assertThat(SourceFiles.read(info)).startsWith("/**").contains("@NullMarked");
                });
    }

    private static List<Path> unformatted() {
        return SourceFiles.all().stream()
                .filter(file -> {
                    String source = SourceFiles.read(file);
                    return !SourceFormat.format(source).equals(source);
                })
                .toList();
    }

    private static List<String> names(List<Path> files) {
        return files.stream().map(file -> SourceFiles.root().relativize(file).toString()).toList();
    }
}
