package dev.tandem.testkit.golden;

import dev.tandem.core.event.EventTypes;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * One file for each version of each event that was ever released, such as {@code
 * cart_item_added.v1.json}: {@code history}, whose last event is of that version, and the {@code
 * state} and {@code rows} that were made of it. Today's code must still make the same of it. An
 * event whose body has changed without a new version is found, too.
 *
 * <p>For a new version write the file with its {@code history} alone, run once with {@code
 * -Dtandem.golden=record}, which adds what is missing and never changes what is there, review it,
 * and commit it.
 */
public final class GoldenFiles {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final Path directory;
    private final EventTypes<?> types;
    private final boolean recording;

    GoldenFiles(Path directory, EventTypes<?> types, boolean recording) {
        this.directory = directory;
        this.types = types;
        this.recording = recording;
    }

    /**
     * The golden files of an aggregate.
     *
     * @param directory where they are, such as {@code src/test/golden/cart}
     * @param types its events
     */
    public static GoldenFiles in(Path directory, EventTypes<?> types) {
        return new GoldenFiles(
                directory, types, "record".equals(System.getProperty("tandem.golden")));
    }

    /** All versions of all events, each of which must have a file. */
    public List<Release> releases() {
        return types.all().stream()
                .flatMap(type ->
                        IntStream.rangeClosed(1, type.version())
                                .mapToObj(version ->
                                        new Release(
                                                type.name(), version, version == type.version())))
                .toList();
    }

    /**
     * Compares what today's code makes of a released version with what was made of it then.
     *
     * @param release the version
     * @param replay reads a recorded history, folds and shows it
     * @throws AssertionError if the file is missing or is not about that version, or if anything
     *     differs
     */
    public void check(Release release, Function<List<RecordedEvent>, Replay> replay) {
        Path file = directory.resolve(release.fileName());
        ObjectNode golden = read(file, release);
        List<RecordedEvent> history = history(golden, release, file);
        Replay now = replay.apply(history);
        if (release.isNewest()) {
            same(release, "body", history.getLast().body(), now.newestBody());
        }
        if (recording && !(golden.has("state") && golden.has("rows"))) {
            record(file, golden, now);
        }
        same(release, "state", golden.path("state"), now.state());
        same(release, "rows", golden.path("rows"), now.rows());
    }

    private static ObjectNode read(Path file, Release release) {
        try {
            return (ObjectNode) JSON.readTree(Files.readString(file));
        } catch (IOException e) {
            throw new AssertionError(
                    "%s has no golden file: write %s with a \"history\" that ends with it, run once with -Dtandem.golden=record, review and commit it"
                            .formatted(release, file),
                    e);
        } catch (JacksonException | ClassCastException e) {
            throw new AssertionError("%s is no JSON object".formatted(file), e);
        }
    }

    private static List<RecordedEvent> history(ObjectNode golden, Release release, Path file) {
        List<RecordedEvent> history =
                golden.path("history")
                        .valueStream()
                        .map(event -> JSON.treeToValue(event, RecordedEvent.class))
                        .toList();
        if (history.isEmpty()
                || !history.getLast().eventType().equals(release.eventType())
                || history.getLast().eventVersion() != release.eventVersion()) {
            throw new AssertionError(
                    "the history in %s does not end with %s".formatted(file, release));
        }
        return history;
    }

    private static void record(Path file, ObjectNode golden, Replay now) {
        golden.putIfAbsent("state", now.state());
        golden.putIfAbsent("rows", now.rows());
        try {
            Files.writeString(file, JSON.writeValueAsString(golden) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void same(Release release, String what, JsonNode golden, JsonNode now) {
        if (!canonical(golden).equals(canonical(now))) {
            throw new AssertionError(
                    """
                    %s: its %s is not what it was when it was released
                    then: %s
                    now:  %s
                    Whoever has events of that version stored gets a different answer now. Give the event a new version and an upcaster instead.\
                    """
                            .formatted(release, what, golden, now));
        }
    }

    /** Whatever the node was made of: an int is an int, and 4.50 stays 4.50. */
    private static JsonNode canonical(JsonNode node) {
        return JSON.readTree(JSON.writeValueAsString(node));
    }
}
