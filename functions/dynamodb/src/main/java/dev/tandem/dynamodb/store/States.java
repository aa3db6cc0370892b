package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;

import java.util.Optional;

/**
 * Where the states of aggregates come from, and what is written of them.
 *
 * @param <S> the states
 * @param <E> the events
 */
sealed interface States<S, E> permits CurrentStates, Snapshots {

    /** The state and version now, read consistently; empty before the first event. */
    Optional<Versioned<S>> load(String aggregateId);

    /** What is looked at of a state that is not written, since another one of its group is. */
    StateWrite.Planned between(Change<S, E> change);

    /** What to write of the state with the events. */
    StateWrite write(Change<S, E> change);

    /**
     * The same upon a warm state, only if it is still what the aggregate is: of the same version,
     * and made by the same events.
     */
    StateWrite writeUpon(Change<S, E> change, WarmState<S> warm);

    /**
     * The version of the aggregate now, which a condition did not find as the change expected it.
     *
     * @throws dev.tandem.core.store.CorruptAggregateException if that can't be unless state and
     *     events were not written together
     */
    long versionAfter(Cancellation.Conflicting conflict, Change<S, E> change);

    /**
     * Takes note of a change that was written.
     *
     * @param state what was written of the state with it
     */
    void written(Change<S, E> change, StateWrite.Planned state);

    /** Takes note of a change of which it is not known that it was written. */
    void notWritten(Change<S, E> change);

    /** By the strategy of the settings. */
    static <S, E> States<S, E> of(
            ItemReader reader,
            DynamoDbEventLog<E> log,
            StateItems<S> items,
            StateFold<S, E> fold,
            AggregateSettings settings) {
        return switch (settings.strategy()) {
            case CURRENT_STATE -> new CurrentStates<>(reader, items, fold, log);
            case SNAPSHOT ->
                    new Snapshots<>(
                            new SnapshotReader<>(
                                    reader, items, fold, log, settings.snapshotEvery()),
                            settings);
        };
    }
}
