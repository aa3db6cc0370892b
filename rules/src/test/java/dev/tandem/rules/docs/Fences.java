package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every block of code is of a kind that somebody checks, and is what it says. */
final class Fences implements PageCheck {

    private static final JsonMapper JSON = JsonMapper.shared();

    private static final Set<String> DIAGRAMS =
            Set.of("flowchart", "sequenceDiagram", "stateDiagram-v2");

    @Override
    public List<String> problems(Page page) {
        return page.fences().stream()
                .flatMap(fence -> problems(fence).map(("line " + fence.line() + ": ")::concat))
                .toList();
    }

    private static Stream<String> problems(Fence fence) {
        return switch (fence.language()) {
            case "java", "yaml", "xml", "sql", "gherkin" -> excerpt(fence);
            case "console" -> Curl.isCurls(fence) ? Stream.empty() : noCurls();
            case "sh" -> fence.filled().stream().flatMap(Commands::problems);
            case "json" -> json(String.join("\n", fence.body()));
            case "mermaid" -> diagram(fence.filled().getFirst());
            case "text" -> picture(fence);
            default -> Stream.of("nobody checks a block of '%s'".formatted(fence.language()));
        };
    }

    private static Stream<String> excerpt(Fence fence) {
        return fence.source()
                .map(source -> excerpt(fence, SourceFiles.root().resolve(source)))
                .orElseGet(() -> Stream.of("code without <!-- from path --> on the line before"));
    }

    private static Stream<String> excerpt(Fence fence, Path source) {
        if (!Files.isRegularFile(source)) {
            return Stream.of("there is no %s".formatted(fence.source().orElseThrow()));
        }
        boolean there =
                lines(SourceFiles.read(source).lines()).contains(lines(fence.body().stream()));
        return there
                ? Stream.empty()
                : Stream.of("%s has other code".formatted(fence.source().orElseThrow()));
    }

    private static Stream<String> noCurls() {
        return Stream.of("a console that is not '$ curl -s URL --json …' and an answer, in turns");
    }

    private static Stream<String> json(String text) {
        try {
            JSON.readTree(text);
            return Stream.empty();
        } catch (JacksonException e) {
            return Stream.of("no JSON: " + e.getOriginalMessage());
        }
    }

    private static Stream<String> diagram(String first) {
        return DIAGRAMS.contains(first.replaceFirst(" .*", ""))
                ? Stream.empty()
                : Stream.of("a diagram of a kind that is not known: " + first);
    }

    private static Stream<String> picture(Fence fence) {
        return fence.body().stream().anyMatch(line -> line.matches(".*[─│▼►].*"))
                ? Stream.empty()
                : Stream.of("text that is no picture; quote it, or say what it is");
    }

    private static String lines(Stream<String> code) {
        return code.map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
