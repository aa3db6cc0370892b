package dev.tandem.rules.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A way through the house has no way back: no file stands on it twice. */
class WaysTest {

    private static final Path PAGE = SourceFiles.root().resolve("docs/explanation/ways.md");

    private static final Pattern FILE = Pattern.compile("]\\((\\S+\\.java)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"One command", "One message", "One event", "One query"})
    void each_file_of_a_way_is_there_and_stands_on_it_once(String way) {
        assertThat(files(SourceFiles.read(PAGE), way))
                .hasSizeGreaterThan(5)
                .doesNotHaveDuplicates()
                .allMatch(file -> Files.exists(PAGE.resolveSibling(file)));
    }

    @Test
    void a_file_that_stands_twice_is_noticed() {
        String planted =
                "## One event\n1. [A](A.java)\n2. [B](B.java) and [A](A.java)\n\n## Else\n";

        assertThat(files(planted, "One event")).containsExactly("A.java", "B.java", "A.java");
    }

    private static List<String> files(String page, String way) {
        String section = page.split("## " + way + "\n", 2)[1].split("\n## ", 2)[0];
        return section.lines()
                .filter(line -> line.matches("\\d+\\. .*"))
                .flatMap(line -> FILE.matcher(line).results())
                .map((MatchResult link) -> link.group(1))
                .toList();
    }
}
