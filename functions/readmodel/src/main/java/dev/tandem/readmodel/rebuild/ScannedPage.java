package dev.tandem.readmodel.rebuild;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;

import org.jspecify.annotations.Nullable;

import java.util.function.Consumer;

/**
 * A page of aggregates, and what was read to find them. It may wait, or be given up: that it was
 * read changes nothing.
 *
 * @param withEvents does something while the events of the page are at hand, where they were read
 */
record ScannedPage(Page page, Consumer<Runnable> withEvents) {

    /** See {@link AggregateIds#page(Segment, String, int)}. */
    static ScannedPage of(
            AggregateIds aggregates, Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return aggregates instanceof ScannedAggregates<?> scanned
                ? scanned.scan(segment, afterOrNull, sharedBy)
                : new ScannedPage(aggregates.page(segment, afterOrNull, sharedBy), Runnable::run);
    }

    /** Where the next one begins; null on the last page. */
    @Nullable String next() {
        return page.next();
    }
}
