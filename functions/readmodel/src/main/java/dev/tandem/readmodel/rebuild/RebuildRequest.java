package dev.tandem.readmodel.rebuild;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

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
        List<Violation> violations = new ArrayList<>();
        if (!List.of(IN_PLACE, BLUE_GREEN).contains(String.valueOf(mode))) {
            violations.add(new Violation("mode", "must be in-place or blue-green"));
        }
        range("segments", segments, MAX_SEGMENTS, violations);
        range("maxSeconds", maxSeconds, MAX_SECONDS, violations);
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
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

    private static void range(
            String field, @Nullable Integer value, int most, List<Violation> violations) {
        if (value != null && (value < 1 || value > most)) {
            violations.add(new Violation(field, "is %d: must be 1 to %d".formatted(value, most)));
        }
    }
}
