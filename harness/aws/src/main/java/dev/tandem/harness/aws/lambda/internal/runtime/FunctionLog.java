package dev.tandem.harness.aws.lambda.internal.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The log of one function, in a file that all its children share.
 *
 * @param file in UTF-8; made with the first entry
 */
public record FunctionLog(Path file) {

    private static final int TAIL_BYTES = 64 * 1024;

    /** The log of that function in that folder. */
    public static FunctionLog of(String function, Path folder) {
        return new FunctionLog(folder.resolve(function + ".log"));
    }

    /** Adds an entry in one piece, so that those of several children do not mix. */
    void append(String entry) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, entry, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + file + " cannot be written", e);
        }
    }

    /** Its last 64 KB; empty if there is none. */
    public String tail() {
        try {
            return FileText.tail(file, TAIL_BYTES);
        } catch (NoSuchFileException silent) {
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException("The log " + file + " cannot be read", e);
        }
    }
}
