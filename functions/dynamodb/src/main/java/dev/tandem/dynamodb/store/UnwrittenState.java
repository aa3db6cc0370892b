package dev.tandem.dynamodb.store;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A state that is not written this time.
 *
 * @param sizeAtMost how many bytes its attributes would have, or more
 * @param readBack what would come back
 */
record UnwrittenState<S>(int sizeAtMost, Supplier<S> readBack) {

    /**
     * How much longer an item may be than that of the state before, by its version and its times.
     */
    private static final int GROWTH = 32;

    static <S> UnwrittenState<S> of(S state, StateMapping<S> mapping) {
        return mapping instanceof RecordMapping<S, ?> records
                ? records.unwritten(state)
                : new UnwrittenState<>(mapping.sizeAtMost(state), () -> mapping.readBack(state));
    }

    /** Empty where it has to be looked at as a whole. The size is that of the whole item. */
    static <S> Optional<UnwrittenState<S>> of(S state, StateMapping<S> mapping, WarmState<S> warm) {
        return mapping instanceof RecordMapping<S, ?> records
                ? records.unwritten(state, warm.state().state())
                        .map(change ->
                                new UnwrittenState<>(
                                        warm.sizeAtMost() + change.sizeAtMost() + GROWTH,
                                        change.readBack()))
                        .filter(changed -> changed.sizeAtMost() <= ItemSize.LIMIT)
                : Optional.empty();
    }
}
