package dev.tandem.readmodel.park;

import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;
import dev.tandem.core.store.AggregateType;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
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
        List<Violation> violations = new ArrayList<>();
        if (after != null && !AggregateType.isId(after)) {
            violations.add(new Violation("after", AggregateType.ID_RULE));
        }
        if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
            violations.add(
                    new Violation("limit", "is %d: must be 1 to %d".formatted(limit, MAX_LIMIT)));
        }
        if (!violations.isEmpty()) {
            throw new InvalidValueException(violations);
        }
    }

    /** The page of that size which this asks for. */
    ParkedPage of(ParkedAggregates parked) {
        int size = limit == null ? MAX_LIMIT : limit;
        List<ParkedAggregate> found = parked.page(after == null ? "" : after, null, size + 1);
        return found.size() > size
                ? new ParkedPage(found.subList(0, size), found.get(size - 1).aggregateId())
                : new ParkedPage(found, null);
    }
}
