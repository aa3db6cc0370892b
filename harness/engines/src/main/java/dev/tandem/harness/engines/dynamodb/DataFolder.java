package dev.tandem.harness.engines.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where DynamoDB Local keeps its tables when they outlive it. */
final class DataFolder {

    private DataFolder() {}

    /** The options for that folder, which is there then. */
    static List<String> keptIn(Path folder) {
        try {
            return List.of("-dbPath", Files.createDirectories(folder.toAbsolutePath()).toString());
        } catch (IOException e) {
            throw new UncheckedIOException("DynamoDB Local cannot keep its data in " + folder, e);
        }
    }
}
