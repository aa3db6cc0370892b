package dev.tandem.readmodel.park;

import dev.tandem.core.check.Violations;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Asks which aggregates are parked, in pages, sorted by their ids.
 *
 * @param after where the page before ended; null for the first page
 * @param limit how many at most, 1 to {@value #MAX_LIMIT}; null for {@value #MAX_LIMIT}
 */
public record ListParked(@Nullable String after, @Nullable Integer limit) {

    /** The most of a page. */
    public static final int MAX_LIMIT = 100;

    public ListParked {
        new Violations().optionalKey("after", after).range("limit", limit, 1, MAX_LIMIT).raise();
    }

    /** The page of that size which this asks for. */
    ParkedPage of(ParkedAggregates parked) {
        int size = limit == null ? MAX_LIMIT : limit;
        List<ParkedAggregate> found = parked.page(after == null ? "" : after, null, size + 1);
        List<SetAsideRecord> records =
                after == null ? parked.records().last(ParkedPage.RECORDS) : List.of();
        return found.size() > size
                ? new ParkedPage(found.subList(0, size), found.get(size - 1).aggregateId(), records)
                : new ParkedPage(found, null, records);
    }
}
