package dev.tandem.testkit.golden;

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

/** What was made of a released version of an event, as its file tells it. */
record GoldenFile(Release release, Path file, ObjectNode content) {

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    /** Reads it. */
    static GoldenFile of(Release release, Path directory) {
        Path file = directory.resolve(release.fileName());
        return new GoldenFile(release, file, read(file, release));
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

    /**
     * Its events.
     *
     * @throws AssertionError if it is about another version
     */
    List<RecordedEvent> history() {
        List<RecordedEvent> history =
                content.path("history")
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

    boolean isComplete() {
        return content.has("state") && content.has("rows");
    }

    /** Adds what is missing. */
    void record(Replay now) {
        content.putIfAbsent("state", now.state());
        content.putIfAbsent("rows", now.rows());
        try {
            Files.writeString(file, JSON.writeValueAsString(content) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void same(String what, JsonNode now) {
        same(what, content.path(what), now);
    }

    void same(String what, JsonNode golden, JsonNode now) {
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
