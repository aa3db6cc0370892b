package dev.tandem.harness.engines.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** To whom a folder belongs. */
final class FolderOwner {

    private FolderOwner() {}

    /**
     * Makes sure that nobody else laid programs there that we will run.
     *
     * @throws IllegalStateException if it belongs to somebody else
     */
    static void requireOurs(Path folder) throws IOException {
        Path probe = Files.createTempFile("tandem-owner", "");
        try {
            if (!Files.getOwner(folder).equals(Files.getOwner(probe))) {
                throw new IllegalStateException(
                        "%s belongs to %s: somebody else put PostgreSQL there, remove it"
                                .formatted(folder, Files.getOwner(folder)));
            }
        } finally {
            Files.delete(probe);
        }
    }
}
