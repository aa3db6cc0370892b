package dev.tandem.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A patch of {@code proofs/guards}, which takes a guard out of the sources.
 *
 * @param name that of its file
 * @param text its head and its diff
 */
record GuardPatch(String name, String text) {

    private static final Pattern GUARD = Pattern.compile("^Guard: (.+)$", Pattern.MULTILINE);
    private static final Pattern TESTS =
            Pattern.compile("^Tests: ([\\w/-]+): (\\w+(?:,\\w+)*)$", Pattern.MULTILINE);
    private static final Pattern HUNK =
            Pattern.compile("^@@ .*\n((?:[ +-].*\n)+)", Pattern.MULTILINE);

    static List<GuardPatch> all() {
        try (Stream<Path> files = Files.list(SourceFiles.root().resolve("proofs/guards"))) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .map(file ->
                            new GuardPatch(file.getFileName().toString(), SourceFiles.read(file)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A piece of a source that the patch changes, as it is before. */
    record Before(Path source, String lines) {}

    /** What the guard is. */
    String guard() {
        return GUARD.matcher(text).results().map(found -> found.group(1)).findFirst().orElse("");
    }

    /** The files of the tests that it names. */
    List<Path> tests() {
        return TESTS.matcher(text)
                .results()
                .flatMap(found ->
                        Stream.of(found.group(2).split(","))
                                .map(test -> test(found.group(1), test)))
                .toList();
    }

    private static Path test(String module, String name) {
        Path tests = SourceFiles.root().resolve(module).resolve("src/test/java");
        return SourceFiles.all().stream()
                .filter(file -> file.startsWith(tests) && file.endsWith(name + ".java"))
                .findFirst()
                .orElse(tests.resolve(name + ".java"));
    }

    /** All that it wants to find. */
    List<Before> before() {
        return Stream.of(text.split("(?m)^--- a/"))
                .skip(1)
                .flatMap(diff -> {
                    Path source = SourceFiles.root().resolve(diff.substring(0, diff.indexOf('\n')));
                    return HUNK.matcher(diff).results().map(hunk -> before(source, hunk));
                })
                .toList();
    }

    private static Before before(Path source, MatchResult hunk) {
        return new Before(
                source,
                hunk.group(1)
                        .lines()
                        .filter(line -> !line.startsWith("+"))
                        .map(line -> line.substring(1) + "\n")
                        .collect(Collectors.joining()));
    }

    @Override
    public String toString() {
        return name;
    }
}
