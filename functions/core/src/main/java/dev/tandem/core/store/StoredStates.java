package dev.tandem.core.store;

import dev.tandem.core.event.AggregateIds.Segment;
import dev.tandem.core.result.InvalidValueException;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Optional;

/**
 * States as they are stored, in pages, and in segments that can be gone through at the same time:
 * for an audit, which compares all of them with the events.
 *
 * @param <S> the states
 */
@FunctionalInterface
public interface StoredStates<S> {

    /**
     * One of them.
     *
     * @param version the last event in it; 0 where what is stored is not at hand, or can't be read
     * @param mayBeBehind whether events may be written without it
     * @param state empty where other code made it, or it can't be read
     */
    record Kept<S>(String aggregateId, long version, boolean mayBeBehind, Optional<S> state) {

        /** One that is not at hand. */
        public static <S> Kept<S> of(String aggregateId) {
            return new Kept<>(aggregateId, 0, false, Optional.empty());
        }
    }

    /**
     * A part of them.
     *
     * @param states may be empty, also where more pages follow
     * @param next where the next page begins, to be given as it is; null on the last page
     */
    record Page<S>(List<Kept<S>> states, @Nullable String next) {
        public Page {
            states = List.copyOf(states);
        }
    }

    /**
     * A page of a segment.
     *
     * @param segment of which part
     * @param afterOrNull {@link Page#next()} of the page before; null for the first
     * @throws InvalidValueException if no page ends there
     * @throws StoreUnavailableException if the store did not manage
     */
    Page<S> page(Segment segment, @Nullable String afterOrNull);

    /**
     * The same, where several processes go through the segments together: what one may read in a
     * second, they may read together.
     *
     * @param sharedBy how many processes, from 1
     */
    default Page<S> page(Segment segment, @Nullable String afterOrNull, int sharedBy) {
        return page(segment, afterOrNull);
    }

    /** Those of a store that tells whose states it has, without segments: the first has all. */
    static <S> StoredStates<S> of(AggregateStore<S, ?> store) {
        return (segment, after) -> {
            if (segment.number() > 0) {
                return new Page<>(List.of(), null);
            }
            StatePage page = store.states(after);
            return new Page<>(
                    page.aggregateIds().stream().map(id -> Kept.<S>of(id)).toList(), page.next());
        };
    }
}
