package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds.Page;

import org.jspecify.annotations.Nullable;

/**
 * Where a segment is.
 *
 * @param next where to go on; null at the beginning, or when it is finished
 * @param aggregates rebuilt so far
 * @param events passed so far
 */
record SegmentPosition(
        int segment, @Nullable String next, long aggregates, long events, boolean finished) {

    /** Behind that page. */
    SegmentPosition after(Page page) {
        return new SegmentPosition(
                segment,
                page.next(),
                aggregates + page.aggregateIds().size(),
                events + page.events(),
                page.next() == null);
    }
}
