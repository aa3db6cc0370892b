package dev.tandem.harness.engines.dynamodb;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A class of ours that another process begins with. It may lie in a jar of any kind, so it is
 * copied alone.
 *
 * @param type stands on the JDK alone, and has no class inside
 */
record MainClass(Class<?> type) {

    static MainClass of(Class<?> type) {
        return new MainClass(type);
    }

    /** Puts it there, for a class path. */
    Path copyInto(Path folder) {
        Path file = folder.resolve(type.getName().replace('.', '/') + ".class");
        try (InputStream code =
                Objects.requireNonNull(
                        type.getResourceAsStream(type.getSimpleName() + ".class"),
                        type.getName())) {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            Files.copy(code, file);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "%s cannot be put into %s".formatted(type.getName(), folder), e);
        }
    }
}
