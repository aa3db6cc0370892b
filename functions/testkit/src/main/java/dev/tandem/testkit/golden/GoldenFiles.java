package dev.tandem.testkit.golden;

import dev.tandem.core.event.EventTypes;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

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
        return Releases.of(types);
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
        GoldenFile golden = GoldenFile.of(release, directory);
        List<RecordedEvent> history = golden.history();
        Replay now = replay.apply(history);
        if (release.isNewest()) {
            golden.same("body", history.getLast().body(), now.newestBody());
        }
        if (recording && !golden.isComplete()) {
            golden.record(now);
        }
        golden.same("state", now.state());
        golden.same("rows", now.rows());
    }
}
