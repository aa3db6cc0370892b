package dev.tandem.harness.engines.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

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
            Files.walkFileTree(folder, new FolderDeletion());
        } catch (NoSuchFileException gone) {
            // that is what was wanted
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The temporary folder %s could not be removed: remove it by hand"
                            .formatted(folder),
                    e);
        }
    }
}
