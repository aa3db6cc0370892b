package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Links within the repository lead to what is there, and to a heading that is there. */
final class Links implements PageCheck {

    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");

    @Override
    public List<String> problems(Page page) {
        return targets(page).flatMap(target -> problem(page, target).stream()).toList();
    }

    /** Where its links lead, those to other places aside. */
    static Stream<String> targets(Page page) {
        return LINK.matcher(page.words())
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.startsWith("https://"));
    }

    private static Optional<String> problem(Page page, String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        Path file = path.isEmpty() ? page.file() : page.file().resolveSibling(path).normalize();
        boolean isHere = path.isEmpty() || Files.exists(file);
        if (!isHere || !file.startsWith(SourceFiles.root())) {
            return Optional.of("a link leads nowhere: " + target);
        }
        List<String> anchors = path.isEmpty() ? page.anchors() : anchors(file);
        return hash < 0 || anchors.contains(target.substring(hash + 1))
                ? Optional.empty()
                : Optional.of("a link to no heading: " + target);
    }

    private static List<String> anchors(Path file) {
        return file.toString().endsWith(".md") ? Page.at(file).anchors() : List.of();
    }
}
