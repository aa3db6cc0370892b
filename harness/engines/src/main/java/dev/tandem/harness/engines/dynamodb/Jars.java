package dev.tandem.harness.engines.dynamodb;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the jars of DynamoDB Local are, which no artifact of ours may contain: in the folder that
 * the system property {@code tandem.dynamodb-local.lib} names; in this project; else in a cache
 * that Maven fills at the first use.
 */
final class Jars {

    static final String PROPERTY = "tandem.dynamodb-local.lib";
    private static final Path IN_THE_PROJECT =
            Path.of("harness", "dynamodb-local", "target", "lib");

    private Jars() {}

    static Path folder() {
        String told = System.getProperty(PROPERTY);
        if (told != null) {
            return existing(Path.of(told));
        }
        return above(Path.of("").toAbsolutePath()).orElseGet(() -> JarCache.ofUser().folder());
    }

    private static Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalStateException(
                    "%s, where the system property %s says that the jars of DynamoDB Local are, is no folder; in Tandem's own project, run: mvn generate-resources"
                            .formatted(folder, PROPERTY));
        }
        return folder.toAbsolutePath();
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .map(path -> path.resolve(IN_THE_PROJECT))
                .filter(Files::isDirectory)
                .findFirst();
    }
}
