package dev.tandem.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.AggregateIds;
import dev.tandem.core.event.AggregateIds.Page;
import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.StreamEvent;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What everything keeps that tells the aggregates of a log. */
abstract class AggregateIdsContract<E> {

    private static final int AGGREGATES = 23;

    /** Tells the aggregates of that log. */
    protected abstract AggregateIds ids();

    /** An event that the log can read, another one for each number. */
    protected abstract StreamEvent<E> event(String aggregateId, long sequenceNumber);

    /** Records these events, as a command would. */
    protected abstract void record(List<StreamEvent<E>> events);

    @Test
    protected final void each_aggregate_is_told_once_over_all_pages_of_all_segments() {
        List<String> recorded =
                IntStream.range(0, AGGREGATES).mapToObj(number -> "aggregate-" + number).toList();
        recorded.forEach(id -> record(history(id, 3)));

        for (int segments : List.of(1, 2, 5)) {
            assertThat(pages(segments).flatMap(page -> page.aggregateIds().stream()))
                    .as("%s segments", segments)
                    .containsExactlyInAnyOrderElementsOf(recorded);
            assertThat(pages(segments).mapToInt(Page::events).sum())
                    .as("events passed in %s segments", segments)
                    .isEqualTo(3 * AGGREGATES);
        }
        assertThat(ids().estimatedEvents()).isNotNegative();
    }

    @Test
    protected final void without_aggregates_there_is_one_empty_page() {
        assertThat(pages(1))
                .singleElement()
                .satisfies(page -> assertThat(page.aggregateIds()).isEmpty());
    }

    private Stream<Page> pages(int segments) {
        return IntStream.range(0, segments)
                .mapToObj(number -> pages(new Segment(number, segments)))
                .flatMap(List::stream);
    }

    private List<Page> pages(Segment segment) {
        List<Page> pages = new ArrayList<>();
        @Nullable String after = null;
        do {
            Page page = ids().page(segment, after);
            pages.add(page);
            after = page.next();
        } while (after != null);
        return pages;
    }

    /** From the first event on. */
    final List<StreamEvent<E>> history(String aggregateId, int events) {
        return LongStream.rangeClosed(1, events)
                .mapToObj(number -> event(aggregateId, number))
                .toList();
    }
}
