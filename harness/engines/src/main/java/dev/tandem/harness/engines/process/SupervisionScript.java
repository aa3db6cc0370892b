package dev.tandem.harness.engines.process;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The shell script that watches over a child, put where a shell can run it. */
final class SupervisionScript {

    private static final String NAME = "supervise.sh";

    private SupervisionScript() {}

    static Path copyInto(TemporaryFolder folder) throws IOException {
        try (InputStream source =
                Objects.requireNonNull(SupervisionScript.class.getResourceAsStream(NAME))) {
            return Files.write(folder.resolve(NAME), source.readAllBytes());
        }
    }
}
