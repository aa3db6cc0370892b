package dev.tandem.harness.engines.dynamodb;

import dev.tandem.harness.engines.process.ChildFailedException;
import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;
import dev.tandem.harness.engines.process.TemporaryFolder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Jars of DynamoDB Local that Maven has resolved for somebody whose project does not lay them.
 *
 * @param root holds a folder for each version
 */
record JarCache(Path root) {

    private static final String COPY =
            "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy-dependencies";

    static JarCache ofUser() {
        return new JarCache(Path.of(System.getProperty("user.home"), ".cache", "tandem"));
    }

    /** The folder with the jars; resolves them when they are not there yet. */
    Path folder() {
        Path folder = root.resolve("dynamodb-local-" + PackedEngine.version());
        if (!Files.isDirectory(folder)) {
            System.out.printf(
                    "Maven resolves DynamoDB Local into %s (once; 50 MB, under its own licence)%n",
                    folder);
            resolve(folder);
        }
        return folder;
    }

    /** Beside its place and renamed: others see the whole or nothing. */
    private void resolve(Path folder) {
        TemporaryFolder temporary =
                new TemporaryFolder(folder.resolveSibling("resolving-" + ownPid()));
        try {
            Files.createDirectories(temporary.folder());
            Files.write(temporary.resolve("pom.xml"), PackedEngine.pom());
            copyDependencies(temporary);
            Files.move(temporary.resolve("lib"), folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new UncheckedIOException("The jars cannot be put into " + folder, e);
        } catch (IOException e) {
            if (!Files.isDirectory(folder)) {
                throw new UncheckedIOException("The jars cannot be put into " + folder, e);
            }
        } finally {
            temporary.delete();
        }
    }

    private static void copyDependencies(TemporaryFolder temporary) {
        if (!Programs.has("mvn")) {
            throw new IllegalStateException(
                    "DynamoDB Local is not here, and there is no mvn on the PATH to resolve it. Lay software.amazon.dynamodb:DynamoDBLocal:%s and its dependencies in a folder, and name that in the system property %s"
                            .formatted(PackedEngine.version(), Jars.PROPERTY));
        }
        CompletedProcess completed =
                Programs.run(
                        List.of(
                                "mvn",
                                "-q",
                                "-B",
                                "-f",
                                temporary.resolve("pom.xml").toString(),
                                COPY,
                                "-DoutputDirectory=" + temporary.resolve("lib")));
        if (!completed.ok()) {
            throw new ChildFailedException(
                    "Maven could not resolve DynamoDB Local:%n%s".formatted(completed.output()));
        }
    }

    private static long ownPid() {
        return ProcessHandle.current().pid();
    }
}
