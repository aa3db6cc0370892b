package com.example.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** What a domain of one's own takes besides itself; more is the library's fault. */
class SizeTest {

    private static final Path FUNCTIONS = Path.of("src/main/java/com/example/inventory");

    @Test
    void functions_and_read_model_take_at_most_200_lines_besides_the_domain() throws IOException {
        try (Stream<Path> files = Files.list(FUNCTIONS)) {
            List<String> code =
                    files.filter(Files::isRegularFile)
                            .flatMap(SizeTest::lines)
                            .filter(SizeTest::isCode)
                            .toList();

            assertThat(code).hasSizeBetween(100, 200);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Neither blank nor a comment, nor what an editor writes at the head of the file. */
    private static boolean isCode(String line) {
        return !line.isBlank()
                && Stream.of("package ", "import ", "/**", "*").noneMatch(line.strip()::startsWith);
    }
}
