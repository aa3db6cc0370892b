package dev.tandem.readmodel.audit;

import dev.tandem.core.event.AggregateIds.Segment;

import org.jspecify.annotations.Nullable;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * How far a segment of the events is, and the states beside it.
 *
 * @param events where they go on
 * @param states where these do
 */
record SegmentPlace(Segment segment, Place events, Place states) {

    /**
     * A place in a table.
     *
     * @param afterOrNull null at the beginning, and at the end
     */
    record Place(@Nullable String afterOrNull, boolean isAtTheEnd) {

        private static final String END = "!";
        private static final String BEHIND = "=";

        static final Place BEGIN = new Place(null, false);

        private String token() {
            if (afterOrNull == null) {
                return isAtTheEnd ? END : "";
            }
            return BEHIND + URLEncoder.encode(afterOrNull, StandardCharsets.UTF_8);
        }

        private static Place of(String token) {
            if (token.isEmpty() || token.equals(END)) {
                return new Place(null, !token.isEmpty());
            }
            if (!token.startsWith(BEHIND)) {
                throw new IllegalArgumentException("no place begins so");
            }
            return new Place(URLDecoder.decode(token.substring(1), StandardCharsets.UTF_8), false);
        }
    }

    static SegmentPlace begin(Segment segment) {
        return new SegmentPlace(segment, Place.BEGIN, Place.BEGIN);
    }

    /** Events and states of the segment, without a space. */
    String token() {
        return events.token() + "," + states.token();
    }

    /**
     * The one that was {@link #token} before.
     *
     * @throws IllegalArgumentException if none was
     */
    static SegmentPlace of(Segment segment, String token) {
        int comma = token.indexOf(',');
        if (comma < 0) {
            throw new IllegalArgumentException("no two places");
        }
        return new SegmentPlace(
                segment, Place.of(token.substring(0, comma)), Place.of(token.substring(comma + 1)));
    }
}
