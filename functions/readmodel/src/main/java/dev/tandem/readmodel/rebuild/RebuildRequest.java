package dev.tandem.readmodel.rebuild;

import dev.tandem.core.check.Violations;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to rebuild. A rebuild that was not finished goes on where it was.
 *
 * @param mode {@code in-place} or {@code blue-green}
 * @param segments how many parts of the event table are read at the same time, 1 to {@value
 *     #MAX_SEGMENTS}; null for {@value #DEFAULT_SEGMENTS}; a rebuild that goes on keeps its own
 * @param maxSeconds after how long to stop, 1 to {@value #MAX_SECONDS}, so that a function ends
 *     before it is killed; null for {@value #DEFAULT_SECONDS}. Called again, it goes on
 * @param removeWithoutEvents true if rows without events may go however many they are; else a
 *     rebuild asks where they are more than ten and more than a tenth of all
 * @param anew true to begin at the beginning whatever was begun before, by newer code even
 */
public record RebuildRequest(
        String mode,
        @Nullable Integer segments,
        @Nullable Integer maxSeconds,
        @Nullable Boolean removeWithoutEvents,
        @Nullable Boolean anew) {

    /** The most segments. */
    public static final int MAX_SEGMENTS = 32;

    /** The segments when nothing is asked for. */
    public static final int DEFAULT_SEGMENTS = 4;

    /** The longest call. */
    public static final int MAX_SECONDS = 86_400;

    /** How long a call takes at most when nothing is asked for; Lambda ends one after 900 s. */
    public static final int DEFAULT_SECONDS = 780;

    /** In the live tables. */
    public static final String IN_PLACE = "in-place";

    /** Beside the live tables, which it changes places with. */
    public static final String BLUE_GREEN = "blue-green";

    public RebuildRequest {
        new Violations()
                .check("mode", String.valueOf(mode), RebuildRequest::knownMode)
                .range("segments", segments, 1, MAX_SEGMENTS)
                .range("maxSeconds", maxSeconds, 1, MAX_SECONDS)
                .raise();
    }

    /** In that mode, with the defaults. */
    public static RebuildRequest of(String mode) {
        return of(mode, null, null);
    }

    /** In that mode, with that many segments and that many seconds. */
    public static RebuildRequest of(
            String mode, @Nullable Integer segments, @Nullable Integer maxSeconds) {
        return new RebuildRequest(mode, segments, maxSeconds, null, null);
    }

    /** The same, and rows without events may go however many they are. */
    public RebuildRequest removingWithoutEvents() {
        return new RebuildRequest(mode, segments, maxSeconds, true, anew);
    }

    /** The same, from the beginning. */
    public RebuildRequest fromTheBeginning() {
        return new RebuildRequest(mode, segments, maxSeconds, removeWithoutEvents, true);
    }

    boolean mayRemoveMany() {
        return Boolean.TRUE.equals(removeWithoutEvents);
    }

    boolean isAnew() {
        return Boolean.TRUE.equals(anew);
    }

    int wantedSegments() {
        return segments == null ? DEFAULT_SEGMENTS : segments;
    }

    Duration longest() {
        return Duration.ofSeconds(maxSeconds == null ? DEFAULT_SECONDS : maxSeconds);
    }

    private static Optional<String> knownMode(String mode) {
        return List.of(IN_PLACE, BLUE_GREEN).contains(mode)
                ? Optional.empty()
                : Optional.of("must be in-place or blue-green");
    }
}
