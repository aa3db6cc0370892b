package dev.tandem.harness.dynamodb;

import org.jspecify.annotations.Nullable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Maven has laid the jars of DynamoDB Local, which no artifact of ours may contain. */
final class Jars {

    private static final String PROPERTY = "tandem.dynamodb-local.lib";
    private static final Path IN_THE_PROJECT =
            Path.of("harness", "dynamodb-local", "target", "lib");

    private Jars() {}

    static Path folder() {
        String told = System.getProperty(PROPERTY);
        Optional<Path> folder =
                told == null ? above(Path.of("").toAbsolutePath()) : Optional.of(Path.of(told));
        return folder.filter(Files::isDirectory)
                .map(Path::toAbsolutePath)
                .orElseThrow(() -> new IllegalStateException(missing(told)));
    }

    private static Optional<Path> above(Path start) {
        return Stream.iterate(start, path -> path != null, Path::getParent)
                .map(path -> path.resolve(IN_THE_PROJECT))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static String missing(@Nullable String told) {
        return """
        The jars of DynamoDB Local are not in %s. \
        In the project, run: mvn generate-resources. \
        Elsewhere, lay software.amazon.dynamodb:DynamoDBLocal and its dependencies in a folder \
        with maven-dependency-plugin's copy-dependencies, and name the folder in the system \
        property %s\
        """
                .formatted(told == null ? IN_THE_PROJECT + ", here or above" : told, PROPERTY);
    }
}
