package dev.tandem.testkit.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.event.UnreadableEventException;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What every event log keeps, and what tells its aggregates. Its tests extend this class, over a
 * log that is empty for each of them; nothing in it may be skipped.
 *
 * @param <E> the events
 */
public abstract class EventLogContract<E> extends AggregateIdsContract<E> {

    /** The log that is tested. */
    protected abstract EventLog<E> log();

    /** Records an event that the log can't read. */
    protected abstract void recordUnreadable(String aggregateId, long sequenceNumber);

    @Test
    protected final void an_aggregate_without_events_has_none() {
        assertThat(log().readAfter("a", 0)).isEmpty();
    }

    @Test
    protected final void events_come_in_their_order_and_as_they_were_recorded() {
        record(List.of(event("a", 10), event("a", 2), event("a", 9)));

        assertThat(log().readAfter("a", 0))
                .containsExactly(event("a", 2), event("a", 9), event("a", 10));
    }

    @Test
    protected final void the_first_number_is_not_in_a_part_and_the_last_one_is() {
        record(history("a", 6));

        assertThat(log().read("a", 2, 4)).containsExactly(event("a", 3), event("a", 4));
        assertThat(log().readAfter("a", 5)).containsExactly(event("a", 6));
        assertThat(log().readAfter("a", 6)).isEmpty();
        assertThat(log().read("a", 4, 4)).isEmpty();
        assertThat(log().read("a", 4, 2)).isEmpty();
    }

    @Test
    protected final void the_events_of_other_aggregates_are_not_in_it() {
        record(history("a", 2));
        record(history("aa", 2));

        assertThat(log().readAfter("a", 0)).containsExactlyElementsOf(history("a", 2));
    }

    @Test
    protected final void a_long_history_is_read_whole() {
        record(history("a", 250));

        assertThat(log().readAfter("a", 0)).containsExactlyElementsOf(history("a", 250));
    }

    @Test
    protected final void a_long_history_is_read_in_parts_none_of_which_is_longer_than_wanted() {
        record(history("a", 25));

        assertThat(log().page("a", 0, Long.MAX_VALUE, 10))
                .containsExactlyElementsOf(history("a", 25).subList(0, 10));
        assertThat(log().page("a", 10, Long.MAX_VALUE, 10))
                .containsExactlyElementsOf(history("a", 25).subList(10, 20));
        assertThat(log().page("a", 20, Long.MAX_VALUE, 10))
                .containsExactlyElementsOf(history("a", 25).subList(20, 25));
        assertThat(log().page("a", 0, 3, 10))
                .containsExactlyElementsOf(history("a", 25).subList(0, 3));
        assertThat(log().page("a", 25, Long.MAX_VALUE, 10)).isEmpty();
        assertThat(log().page("a", 5, 4, 10)).isEmpty();
    }

    @Test
    protected final void a_part_ends_before_an_event_that_can_t_be_read_if_it_is_short_enough() {
        record(history("a", 2));
        recordUnreadable("a", 3);

        assertThat(log().page("a", 0, Long.MAX_VALUE, 2))
                .containsExactlyElementsOf(history("a", 2));
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> log().page("a", 0, Long.MAX_VALUE, 3));
    }

    @Test
    protected final void all_parts_together_are_the_history_and_none_is_longer_than_wanted() {
        record(history("a", 25));
        record(history("aa", 2));

        for (int limit : List.of(1, 10, 25, 100)) {
            assertThat(parts("a", 0, Long.MAX_VALUE, limit))
                    .allSatisfy(part -> assertThat(part).hasSizeLessThanOrEqualTo(limit))
                    .flatMap(part -> part)
                    .containsExactlyElementsOf(history("a", 25));
        }
        assertThat(parts("a", 3, 7, 2))
                .flatMap(part -> part)
                .containsExactlyElementsOf(history("a", 25).subList(3, 7));
        assertThat(parts("a", 25, Long.MAX_VALUE, 10))
                .allSatisfy(part -> assertThat(part).isEmpty());
        assertThat(parts("a", 5, 4, 10)).allSatisfy(part -> assertThat(part).isEmpty());
    }

    @Test
    protected final void parts_before_an_event_that_can_t_be_read_are_read() {
        record(history("a", 4));
        recordUnreadable("a", 5);
        Iterator<List<StreamEvent<E>>> parts = log().parts("a", 0, Long.MAX_VALUE, 2).iterator();

        assertThat(parts.next()).containsExactlyElementsOf(history("a", 2));
        assertThat(parts.next()).containsExactlyElementsOf(history("a", 4).subList(2, 4));
        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> parts.next())
                .satisfies(e -> assertThat(e.sequenceNumber()).isEqualTo(5));
    }

    @Test
    protected final void as_many_are_read_at_the_same_time_as_it_allows_without_a_mix() {
        List<String> ids =
                IntStream.range(0, log().parallelReads()).mapToObj(i -> "a" + i).toList();
        ids.forEach(id -> record(history(id, 25)));

        assertThat(ids).isNotEmpty();
        assertThat(Concurrently.run(ids.size(), i -> parts(ids.get(i), 0, Long.MAX_VALUE, 10)))
                .zipSatisfy(
                        ids,
                        (parts, id) ->
                                assertThat(parts)
                                        .flatMap(part -> part)
                                        .containsExactlyElementsOf(history(id, 25)));
    }

    private List<List<StreamEvent<E>>> parts(String id, long after, long upTo, int limit) {
        List<List<StreamEvent<E>>> parts = new ArrayList<>();
        log().parts(id, after, upTo, limit).forEach(parts::add);
        return parts;
    }

    @Test
    protected final void what_is_recorded_is_there_for_the_next_read() {
        for (int number = 1; number <= 20; number++) {
            record(List.of(event("a", number)));

            assertThat(log().readAfter("a", number - 1L)).containsExactly(event("a", number));
        }
    }

    @Test
    protected final void
            an_event_that_can_t_be_read_is_told_by_its_number_and_hides_none_before_it() {
        record(history("a", 2));
        recordUnreadable("a", 3);
        record(List.of(event("a", 4)));

        assertThatExceptionOfType(UnreadableEventException.class)
                .isThrownBy(() -> log().readAfter("a", 0))
                .satisfies(e -> {
                    assertThat(e.aggregateId()).isEqualTo("a");
                    assertThat(e.sequenceNumber()).isEqualTo(3);
                });
        assertThat(log().read("a", 0, 2)).containsExactlyElementsOf(history("a", 2));
        assertThat(log().readAfter("a", 3)).containsExactly(event("a", 4));
    }
}
