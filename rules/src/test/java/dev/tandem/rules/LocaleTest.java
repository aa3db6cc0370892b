package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * {@code formatted} has no locale of its own: what it makes of a number or a date follows the
 * machine's, so that {@code %d} is written in Arabic digits in Egypt. A text is a text everywhere.
 */
class LocaleTest {

    private static final Pattern BY_LOCALE =
            Pattern.compile("%(?:\\d+\\$)?[-#+ 0,(]*\\d*(?:\\.\\d+)?(?:[deEfgG]|[tT]\\p{L})");

    @Test
    void what_is_formatted_is_text() {
        Map<Path, String> main = new TreeMap<>();
        SourceFiles.all().stream()
                .filter(file -> file.toString().contains("src/main/java"))
                .filter(file -> !SourceFiles.root().relativize(file).startsWith("bench"))
                .forEach(file -> main.put(SourceFiles.root().relativize(file), text(file)));

        assertThat(main).hasSizeGreaterThan(500);
        assertThat(formatted(main)).as("write %s: it is the same everywhere").isEmpty();
    }

    @Test
    void a_planted_number_is_found() {
        Path planted =
                Path.of(
                        "rules/src/test/java/dev/tandem/rules/planted/tandem/core/FollowsTheLocale.java");

        assertThat(formatted(Map.of(planted, text(SourceFiles.root().resolve(planted)))))
                .containsExactly("'_%03d' in " + planted);
    }

    /** But for what is given a locale. */
    private static List<String> formatted(Map<Path, String> sources) {
        return JavaText.of(sources).entrySet().stream()
                .filter(file ->
                        !String.valueOf(sources.get(file.getKey())).contains("Locale.ROOT, \"%"))
                .flatMap(file ->
                        file.getValue().all().stream()
                                .filter(text -> BY_LOCALE.matcher(text).find())
                                .map(text -> "'%s' in %s".formatted(text, file.getKey())))
                .toList();
    }

    private static String text(Path file) {
        return String.valueOf(SourceFiles.read(file));
    }
}
