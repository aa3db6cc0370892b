package dev.tandem.bench.figure;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The recordings of a folder, a file each.
 *
 * @param folder where they are
 */
public record Recordings(Path folder) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** In the order of the page. */
    public List<Recording> all() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .map(file -> JSON.readValue(file.toFile(), Recording.class))
                    .sorted(
                            Comparator.comparingInt(Recording::position)
                                    .thenComparing(Recording::suite))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Instead of an earlier one of the same suite. */
    public void write(Recording recording) {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(recording.suite() + ".json"),
                    JSON.writeValueAsString(recording) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
