package dev.tandem.core.event;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.event.EventLog.Contents;
import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Tells all events that there are, one aggregate after the other, in pages, and in segments that
 * can be gone through at the same time: for an audit, which folds all of them and has to read them
 * but once.
 *
 * @param <E> the events
 */
@FunctionalInterface
public interface Histories<E> {

    /**
     * What the log has of an aggregate.
     *
     * @param contentsOrNull null where they are not at hand, or can't be read: {@link
     *     EventLog#contents} has them, or says why
     */
    record History<E>(String aggregateId, @Nullable Contents<E> contentsOrNull) {

        /** Of an aggregate whose events are not at hand. */
        public static <E> History<E> of(String aggregateId) {
            return new History<>(aggregateId, null);
        }
    }

    /**
     * A part of them.
     *
     * @param histories may be empty, also where more pages follow
     * @param events how many events were passed over to find them
     * @param next where the next page begins, to be given as it is; null on the last page
     * @param apart aggregates of which the page has events and another page the first ones, which
     *     need not be the one before: what is made of one page alone is not made of all of them
     */
    record Page<E>(
            List<History<E>> histories, int events, @Nullable String next, List<String> apart) {

        public Page {
            histories = List.copyOf(histories);
            apart = List.copyOf(apart);
        }

        /** One whose aggregates lie together. */
        public Page(List<History<E>> histories, int events, @Nullable String next) {
            this(histories, events, next, List.of());
        }
    }

    /**
     * A page of a segment. An aggregate that is created meanwhile may be among them or not.
     *
     * @param segment of which part
     * @param afterOrNull {@link Page#next()} of the page before; null for the first
     * @throws InvalidValueException if no page ends there
     */
    Page<E> page(Segment segment, @Nullable String afterOrNull);

    /**
     * The same, where several processes go through the segments together: what one may read in a
     * second, they may read together.
     *
     * @param sharedBy how many processes, from 1
     */
    default Page<E> page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return page(segment, afterOrNull);
    }

    /** About how many events there are, which may be hours old; 0 where nobody knows. */
    default long estimatedEvents() {
        return 0;
    }

    /**
     * Those of a log that tells which aggregates there are, and has none of their events at hand.
     */
    static <E> Histories<E> of(AggregateIds ids) {
        return (segment, after) -> {
            AggregateIds.Page page = ids.page(segment, after);
            return new Page<>(
                    page.aggregateIds().stream().map(id -> History.<E>of(id)).toList(),
                    page.events(),
                    page.next());
        };
    }
}
