package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words of the glossary.
 *
 * @param entries its lines
 */
record Glossary(List<Entry> entries) {

    private static final Pattern LINE =
            Pattern.compile("(?m)^\\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern TYPE = Pattern.compile("`(\\w+)`");

    /**
     * A word.
     *
     * @param types the names of those that carry it
     */
    record Entry(String word, String meaning, List<String> types) {}

    static Glossary on(Page page) {
        return new Glossary(
                LINE.matcher(page.text())
                        .results()
                        .filter(line -> !line.group(1).equals("word"))
                        .filter(line -> !line.group(1).startsWith("---"))
                        .map(line -> new Entry(line.group(1), line.group(2), types(line.group(3))))
                        .toList());
    }

    private static List<String> types(String column) {
        return TYPE.matcher(column).results().map(type -> type.group(1)).toList();
    }

    /** What is wrong with it, a sentence each. */
    List<String> problems() {
        Set<String> there = namesOfTypes();
        Stream<String> lost =
                entries.stream()
                        .flatMap(entry ->
                                entry.types().stream()
                                        .filter(type -> !there.contains(type))
                                        .map(type ->
                                                "%s: there is no type %s"
                                                        .formatted(entry.word(), type)));
        Stream<String> twice =
                entries.stream()
                        .collect(Collectors.groupingBy(Entry::word, Collectors.counting()))
                        .entrySet()
                        .stream()
                        .filter(word -> word.getValue() > 1)
                        .map(word -> "%s has two meanings".formatted(word.getKey()));
        return Stream.concat(lost, twice).toList();
    }

    private static Set<String> namesOfTypes() {
        return SourceFiles.all().stream()
                .filter(file -> file.toString().contains("src/main/java/dev/tandem"))
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .collect(Collectors.toSet());
    }
}
