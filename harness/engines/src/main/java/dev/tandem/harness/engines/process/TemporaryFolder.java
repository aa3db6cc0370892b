package dev.tandem.harness.engines.process;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A temporary folder for one child process.
 *
 * @param folder where it is
 */
public record TemporaryFolder(Path folder) {

    /** A new folder in the system's place for temporary files. */
    public static TemporaryFolder create(String prefix) {
        try {
            return new TemporaryFolder(Files.createTempDirectory(prefix));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "No temporary folder could be made: see that java.io.tmpdir names one that can"
                            + " be written",
                    e);
        }
    }

    public Path resolve(String name) {
        return folder.resolve(name);
    }

    /** Removes the folder and all that is in it. */
    public void delete() {
        try {
            Files.walkFileTree(folder, new Deletion());
        } catch (NoSuchFileException gone) {
            // that is what was wanted
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The temporary folder %s could not be removed: remove it by hand"
                            .formatted(folder),
                    e);
        }
    }

    private static final class Deletion extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                throws IOException {
            Files.deleteIfExists(directory);
            return FileVisitResult.CONTINUE;
        }
    }
}
