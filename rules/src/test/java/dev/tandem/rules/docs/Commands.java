package dev.tandem.rules.docs;

import dev.tandem.rules.SourceFiles;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands on a page are those of this repository: their modules, profiles, tests and scripts. */
final class Commands implements PageCheck {

    private static final Pattern MAVEN = Pattern.compile("(?:\\./)?mvnw?\\s.*");
    private static final Pattern SCRIPT = Pattern.compile("((?:[\\w.-]+/)+[\\w.-]+)(?:\\s.*)?");
    private static final Pattern COMPOSE =
            Pattern.compile("docker compose -f (\\S+) (?:up|down)\\b.*");
    private static final Pattern MODULES = Pattern.compile("\\s-pl (\\S+)");
    private static final Pattern PROFILES = Pattern.compile("\\s-P\\s?(\\S+)");
    private static final Pattern TESTS = Pattern.compile("\\s-Dtest=(\\S+)");
    private static final Pattern BENCH = Pattern.compile("\\s-Dbench=(\\S+)");

    /** Those in sentences and tables; those in blocks are a matter of {@link Fences}. */
    @Override
    public List<String> problems(Page page) {
        return page.inlineCode().stream()
                .filter(code ->
                        MAVEN.matcher(code).matches()
                                || code.startsWith("proofs/guards/run")
                                || code.startsWith("localstack/"))
                .flatMap(Commands::problems)
                .toList();
    }

    static Stream<String> problems(String line) {
        String command = line.replaceFirst("\\s+# .*$", "");
        if (MAVEN.matcher(command).matches()) {
            return maven(command);
        }
        Matcher compose = COMPOSE.matcher(command);
        if (compose.matches()) {
            return missing(List.of(compose.group(1)), Commands::exists, "there is no file %s");
        }
        Matcher script = SCRIPT.matcher(command);
        return script.matches()
                ? missing(List.of(script.group(1)), Commands::exists, "there is no script %s")
                : Stream.of("a command that nobody knows: " + command);
    }

    private static Stream<String> maven(String command) {
        return Stream.of(
                        missing(
                                names(MODULES, command),
                                name -> exists(name + "/pom.xml"),
                                "there is no module %s"),
                        missing(
                                names(PROFILES, command),
                                Commands::isProfile,
                                "there is no profile %s"),
                        missing(names(TESTS, command), Commands::isClass, "there is no test %s"),
                        missing(names(BENCH, command), Commands::isMain, "there is no class %s"),
                        idle(names(MODULES, command), names(BENCH, command)))
                .flatMap(problems -> problems);
    }

    /** Maven builds the modules, and says nothing of a program that none of them runs. */
    private static Stream<String> idle(List<String> modules, List<String> bench) {
        return bench.isEmpty() || modules.isEmpty() || modules.contains("bench/pekko")
                ? Stream.empty()
                : Stream.of("nothing runs -Dbench but the module bench/pekko");
    }

    private static List<String> names(Pattern option, String command) {
        return option.matcher(command)
                .results()
                .flatMap(found -> Arrays.stream(found.group(1).split(",")))
                .toList();
    }

    private static Stream<String> missing(
            List<String> names, Predicate<String> isThere, String sentence) {
        return names.stream().filter(isThere.negate()).map(sentence::formatted);
    }

    private static boolean exists(String path) {
        return Files.exists(SourceFiles.root().resolve(path));
    }

    /** Switched on, or off by a minus before it. */
    private static boolean isProfile(String switched) {
        String name = switched.replaceFirst("^-", "");
        return Stream.of("pom.xml", "rules/pom.xml", "bench/pom.xml")
                .map(pom -> SourceFiles.read(SourceFiles.root().resolve(pom)))
                .anyMatch(pom -> pom.contains("<id>" + name + "</id>"));
    }

    private static boolean isClass(String test) {
        return isSource(test.replaceFirst("#.*", ""));
    }

    private static boolean isMain(String type) {
        return isSource(type.replace('.', '/'));
    }

    private static boolean isSource(String name) {
        Path file = Path.of(name + ".java");
        return SourceFiles.all().stream().anyMatch(source -> source.endsWith(file));
    }
}
