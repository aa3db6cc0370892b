package dev.tandem.readmodel.rebuild;

import dev.tandem.core.check.Violations;
import dev.tandem.readmodel.schema.StoredText;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How to rebuild. A rebuild that was not finished goes on where it was, by one call at a time; one
 * with a name by as many as are called.
 *
 * @param mode {@code in-place} or {@code blue-green}
 * @param segments how many parts of the event table a call reads at the same time, 1 to {@value
 *     #MAX_SEGMENTS}; null for {@value #DEFAULT_SEGMENTS}; a rebuild without a name that goes on
 *     keeps its own
 * @param maxSeconds after how long to stop, 1 to {@value #MAX_SECONDS}, so that a function ends
 *     before it is killed; null for {@value #DEFAULT_SECONDS}. Called again, it goes on
 * @param removeWithoutEvents true if rows without events may go however many they are; else a
 *     rebuild asks where they are more than ten and more than a tenth of all
 * @param anew true to begin at the beginning whatever was begun before, by newer code even, or
 *     finished by that name; only one that other calls of the name are at is shared with them
 * @param run names the rebuild, so that calls with this name share it; one that comes after it was
 *     finished is told so, with whom it could not do, and begins no other unless it is {@code
 *     anew}. Null for a rebuild that one call works on at a time
 */
public record RebuildRequest(
        String mode,
        @Nullable Integer segments,
        @Nullable Integer maxSeconds,
        @Nullable Boolean removeWithoutEvents,
        @Nullable Boolean anew,
        @Nullable String run) {

    /** The most segments. */
    public static final int MAX_SEGMENTS = 32;

    /** The segments when nothing is asked for. */
    public static final int DEFAULT_SEGMENTS = 4;

    /**
     * Of one with a name: so many that several calls have a few each, and the last one to end is
     * not long behind the others.
     */
    private static final int SHARED_PARTS = 64;

    /** The longest call. */
    public static final int MAX_SECONDS = 86_400;

    /** How long a call takes at most when nothing is asked for; Lambda ends one after 900 s. */
    public static final int DEFAULT_SECONDS = 780;

    /** In the live tables. */
    public static final String IN_PLACE = "in-place";

    /** In tables beside the live ones, whose rows are merged into these at the end. */
    public static final String BLUE_GREEN = "blue-green";

    public RebuildRequest {
        new Violations()
                .check("mode", String.valueOf(mode), RebuildRequest::knownMode)
                .range("segments", segments, 1, MAX_SEGMENTS)
                .range("maxSeconds", maxSeconds, 1, MAX_SECONDS)
                .optionalKey("run", run)
                .raise();
    }

    /** One that one call works on at a time. */
    public RebuildRequest(
            String mode,
            @Nullable Integer segments,
            @Nullable Integer maxSeconds,
            @Nullable Boolean removeWithoutEvents,
            @Nullable Boolean anew) {
        this(mode, segments, maxSeconds, removeWithoutEvents, anew, null);
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
        return new RebuildRequest(mode, segments, maxSeconds, true, anew, run);
    }

    /** The same, from the beginning. */
    public RebuildRequest fromTheBeginning() {
        return new RebuildRequest(mode, segments, maxSeconds, removeWithoutEvents, true, run);
    }

    /** The same, shared by all calls with that name. */
    public RebuildRequest shared(String byName) {
        return new RebuildRequest(mode, segments, maxSeconds, removeWithoutEvents, anew, byName);
    }

    boolean mayRemoveMany() {
        return Boolean.TRUE.equals(removeWithoutEvents);
    }

    boolean isAnew() {
        return Boolean.TRUE.equals(anew);
    }

    /** As it is stored; empty if nobody shares it. */
    Optional<String> name() {
        return Optional.ofNullable(run).map(StoredText::key);
    }

    /** Into how many parts a new one is divided. */
    int parts() {
        return run == null ? wantedSegments() : SHARED_PARTS;
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
