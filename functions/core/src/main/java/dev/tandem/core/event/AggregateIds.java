package dev.tandem.core.event;

import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * Tells which aggregates there are, in pages and in segments that can be gone through at the same
 * time: for rebuilding and auditing, which have to see all of them.
 */
public interface AggregateIds {

    /**
     * One of several disjoint parts of the event table.
     *
     * @param number from 0
     * @param of how many there are, from 1
     */
    record Segment(int number, int of) {

        public Segment {
            if (of < 1 || number < 0 || number >= of) {
                throw new IllegalArgumentException(
                        "segment %s of %s: must be 0 to one less than the segments"
                                .formatted(number, of));
            }
        }
    }

    /**
     * A page of a segment.
     *
     * @param aggregateIds may be empty, also where more pages follow
     * @param events how many events were passed over to find them
     * @param next where the next page begins, to be given as it is; null on the last page
     * @param apart aggregates of which the page has events and another page the first ones, which
     *     need not be the one before: what is made of one page alone is not made of all of them
     */
    record Page(List<String> aggregateIds, int events, @Nullable String next, List<String> apart) {

        public Page {
            aggregateIds = List.copyOf(aggregateIds);
            apart = List.copyOf(apart);
        }

        /** One whose aggregates lie together. */
        public Page(List<String> aggregateIds, int events, @Nullable String next) {
            this(aggregateIds, events, next, List.of());
        }
    }

    /**
     * The aggregates of a page. One that is created meanwhile may be among them or not.
     *
     * @param segment of which part
     * @param afterOrNull {@link Page#next()} of the page before; null for the first
     * @throws InvalidValueException if no page ends there
     */
    Page page(Segment segment, @Nullable String afterOrNull);

    /**
     * The same, where several processes go through the segments together: what one may read in a
     * second, they may read together.
     *
     * @param sharedBy how many processes, from 1
     */
    default Page page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return page(segment, afterOrNull);
    }

    /** About how many events there are, which may be hours old. */
    long estimatedEvents();
}
