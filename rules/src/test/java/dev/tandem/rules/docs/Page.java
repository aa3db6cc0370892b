package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A page of the documentation.
 *
 * @param file where it is, or would be
 * @param text its Markdown
 */
record Page(Path file, String text) {

    private static final Pattern FENCED = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} (.+)$");

    /** All of them: those at the root, those in docs, and that of the benchmarks. */
    static List<Page> all() {
        Path root = SourceFiles.root();
        try (Stream<Path> atRoot = Files.list(root);
                Stream<Path> inBench = Files.list(root.resolve("bench"));
                Stream<Path> inDocs = Files.walk(root.resolve("docs"))) {
            return Stream.of(atRoot, inBench, inDocs)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .map(Page::at)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Page at(Path file) {
        return new Page(file, SourceFiles.read(file));
    }

    /** One that must be refused, as if it lay in docs/how-to. */
    static Page planted(String name) {
        Path root = SourceFiles.root();
        String text =
                SourceFiles.read(root.resolve("rules/src/test/resources/planted/docs/" + name));
        return new Page(root.resolve("docs/how-to").resolve(name), text);
    }

    /** Its code blocks, from top to bottom. */
    List<Fence> fences() {
        return Fence.allIn(text);
    }

    /** What is not in a code block. */
    String prose() {
        return FENCED.matcher(text).replaceAll("");
    }

    /** What is code within a sentence or a table. */
    List<String> inlineCode() {
        return CODE.matcher(prose()).results().map(found -> found.group(1)).toList();
    }

    /** What is neither in a code block nor code within a sentence. */
    String words() {
        return CODE.matcher(prose()).replaceAll("");
    }

    /** Where a link with # may lead, after the rules of GitHub. */
    List<String> anchors() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> anchors = new ArrayList<>();
        for (MatchResult heading : HEADING.matcher(prose()).results().toList()) {
            String anchor =
                    heading.group(1)
                            .strip()
                            .toLowerCase(Locale.ROOT)
                            .replaceAll("]\\([^)]*\\)", "")
                            .replaceAll("[^\\p{L}\\p{N} _-]", "")
                            .replace(' ', '-');
            int before = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(before == 0 ? anchor : anchor + "-" + before);
        }
        return anchors;
    }

    /** Its path from the root. */
    String name() {
        return SourceFiles.root().relativize(file).toString();
    }

    @Override
    public String toString() {
        return name();
    }
}
