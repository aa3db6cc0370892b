package dev.tandem.rules;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What types and packages are called, as far as sources tell. */
record TypeNames(Map<Path, String> sources) {

    private static final Pattern TYPE =
            Pattern.compile(
                    "(?m)^(?<indent>"
                        + " *)(?:(?:public|protected|private|static|final|sealed|non-sealed|abstract)"
                        + " )*(?:class|record|interface|enum|@interface) (?<name>\\w+)");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");

    static TypeNames ofTheProject() {
        Map<Path, String> sources = new TreeMap<>();
        SourceFiles.all().stream()
                .filter(file -> !file.toString().contains("planted"))
                .forEach(file ->
                        sources.put(SourceFiles.root().relativize(file), SourceFiles.read(file)));
        return new TypeNames(sources);
    }

    /** Types and packages with a name that nobody is to use again, each with its file. */
    List<String> retired(RetiredWords retired) {
        return sources.entrySet().stream()
                .flatMap(source ->
                        Stream.concat(types(source.getValue(), ".*"), packages(source.getValue()))
                                .filter(retired::areIn)
                                .map(name -> name + " in " + source.getKey()))
                .sorted()
                .toList();
    }

    /** Names that two top-level types of main code have, with the files. */
    List<String> doubled(List<String> allowed) {
        Map<String, TreeSet<String>> files = new TreeMap<>();
        sources.forEach((file, source) -> {
            if (file.toString().contains("src/main/java")) {
                types(source, "")
                        .forEach(name ->
                                files.computeIfAbsent(name, _ -> new TreeSet<>())
                                        .add(file.toString()));
            }
        });
        return files.entrySet().stream()
                .filter(name -> name.getValue().size() > 1 && !allowed.contains(name.getKey()))
                .map(name -> name.getKey() + " in " + name.getValue())
                .toList();
    }

    private static Stream<String> types(String source, String indent) {
        Matcher types = TYPE.matcher(source);
        return types.results()
                .filter(type -> type.group("indent").matches(indent))
                .map(type -> type.group("name"));
    }

    private static Stream<String> packages(String source) {
        return PACKAGE.matcher(source).results().map(found -> found.group(1));
    }
}
