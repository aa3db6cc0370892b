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
 */
public record RebuildRequest(
        String mode, @Nullable Integer segments, @Nullable Integer maxSeconds) {

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
        return new RebuildRequest(mode, null, null);
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
