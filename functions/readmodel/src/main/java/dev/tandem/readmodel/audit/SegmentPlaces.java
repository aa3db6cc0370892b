package dev.tandem.readmodel.audit;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.readmodel.audit.SegmentPlace.Place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.stream.IntStream;

/** How far the walk over the events is, in segments that are gone through at the same time. */
record SegmentPlaces(List<SegmentPlace> all) {

    private static final int SEGMENTS = 4;

    /** Begins a token; one of before there were segments begins with a number. */
    private static final String SEGMENTED = "of ";

    SegmentPlaces {
        all = List.copyOf(all);
    }

    static SegmentPlaces begin() {
        return new SegmentPlaces(
                IntStream.range(0, SEGMENTS)
                        .mapToObj(number -> SegmentPlace.begin(new Segment(number, SEGMENTS)))
                        .toList());
    }

    /**
     * Those of a token; null is the beginning.
     *
     * @throws InvalidValueException if it is none
     */
    static SegmentPlaces of(@Nullable String tokenOrNull) {
        if (tokenOrNull == null) {
            return begin();
        }
        if (!tokenOrNull.startsWith(SEGMENTED)) {
            return new SegmentPlaces(
                    List.of(
                            new SegmentPlace(
                                    new Segment(0, 1),
                                    new Place(tokenOrNull, false),
                                    Place.BEGIN)));
        }
        try {
            String[] parts = tokenOrNull.substring(SEGMENTED.length()).split(" ", -1);
            return new SegmentPlaces(
                    IntStream.range(0, parts.length)
                            .mapToObj(number ->
                                    SegmentPlace.of(
                                            new Segment(number, parts.length), parts[number]))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new InvalidValueException("after", "is not where an audit stopped");
        }
    }

    boolean areAtTheEnd() {
        return all.stream().allMatch(place -> place.events().isAtTheEnd());
    }

    boolean areAtTheBeginning() {
        return all.stream().allMatch(place -> place.equals(SegmentPlace.begin(place.segment())));
    }

    /** Null at the end. */
    @Nullable String tokenOrNull() {
        return areAtTheEnd() ? null : token();
    }

    private String token() {
        return SEGMENTED + String.join(" ", all.stream().map(SegmentPlace::token).toList());
    }
}
