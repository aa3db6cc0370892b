package dev.tandem.bench.run;

import dev.tandem.bench.Suite;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * {@code quick} or {@code full}, and the names of suites where it is not to be all of them: runs
 * these, keeps their figures, and makes the page. {@code page} makes the page alone; {@code try}
 * sees that all suites run, and keeps nothing. To be run at the root of the repository.
 */
public final class BenchMain {

    private static final Path ROOT = Path.of("").toAbsolutePath();

    private BenchMain() {}

    public static void main(String[] arguments) throws Exception {
        String mode = arguments.length == 0 ? "quick" : arguments[0];
        if (!Set.of("try", "quick", "full", "page").contains(mode)) {
            throw new IllegalArgumentException(
                    "'%s': must be try, quick, full or page".formatted(mode));
        }
        List<String> failed = mode.equals("page") ? List.of() : run(mode, asked(arguments));
        if (!mode.equals("try")) {
            new Pages(ROOT).write(Suites.all());
        }
        if (!failed.isEmpty()) {
            System.err.println("bench: failed, and left as it was on the page: " + failed);
            System.exit(1);
        }
    }

    private static Set<String> asked(String[] arguments) {
        Set<String> names = Arrays.stream(arguments).skip(1).collect(Collectors.toSet());
        names.forEach(Suites::named);
        return names;
    }

    private static List<String> run(String mode, Set<String> asked) {
        Suites.requireInTime();
        return Suites.all().stream()
                .filter(suite ->
                        asked.isEmpty()
                                ? suite.isQuick() || !mode.equals("quick")
                                : asked.contains(suite.name()))
                .filter(suite -> !new SuiteJvm(ROOT, suite).run(mode))
                .map(Suite::name)
                .toList();
    }
}
