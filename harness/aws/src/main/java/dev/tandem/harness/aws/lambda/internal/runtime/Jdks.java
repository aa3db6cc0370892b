package dev.tandem.harness.aws.lambda.internal.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The JDKs of this machine: the one that runs us, those that {@code JAVA_HOME} and its like name,
 * and those in the folders where systems and tools put them.
 *
 * @param named that are named one by one
 * @param folders that may hold several
 */
record Jdks(List<Path> named, List<Path> folders) {

    static Jdks ofThisMachine(int version) {
        Path home = Path.of(System.getProperty("user.home"));
        return new Jdks(
                Stream.of(
                                Optional.of(System.getProperty("java.home")),
                                variable("JDK%s_HOME".formatted(version)),
                                variable("JAVA%s_HOME".formatted(version)),
                                variable("JAVA_HOME_%s_X64".formatted(version)),
                                variable("JAVA_HOME"))
                        .flatMap(Optional::stream)
                        .map(Path::of)
                        .toList(),
                List.of(
                        Path.of("/usr/lib/jvm"),
                        Path.of("/usr/java"),
                        Path.of("/opt/java"),
                        home.resolve(".sdkman/candidates/java"),
                        home.resolve(".jdks")));
    }

    private static Optional<String> variable(String name) {
        return Optional.ofNullable(System.getenv(name));
    }

    /** The home of one of that major version. */
    Optional<Path> find(int version) {
        return Stream.concat(named.stream(), folders.stream().flatMap(Jdks::inside))
                .filter(home -> Files.isExecutable(home.resolve("bin/java")))
                .filter(home -> JdkRelease.isOf(home, version))
                .findFirst();
    }

    private static Stream<Path> inside(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException notThere) {
            return Stream.empty();
        }
    }
}
