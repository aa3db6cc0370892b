package dev.tandem.dynamodb.store;

import dev.tandem.core.store.Change;
import dev.tandem.core.store.Versioned;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Where the states of aggregates come from, and what is written of them.
 *
 * @param <S> the states
 * @param <E> the events
 */
sealed interface States<S, E> permits CurrentStates, Snapshots {

    /** The state and version now, read consistently; empty before the first event. */
    Optional<Versioned<S>> load(String aggregateId);

    /** The state as an item, whether it is written or not. */
    Map<String, AttributeValue> item(Change<S, E> change);

    /** What to write of the state with the events; empty if nothing. */
    Optional<Put> put(Change<S, E> change);

    /**
     * The version of the aggregate if it is known before the writing that the change is not for it.
     */
    OptionalLong mismatch(Change<S, E> change);

    /** The version of the aggregate, whose state item did not meet the condition. */
    long versionBy(String aggregateId, Map<String, AttributeValue> stateItem);

    /**
     * The version of the aggregate, of which an event was already there though its state item met
     * the condition.
     *
     * @throws dev.tandem.core.store.CorruptAggregateException if that can't be unless state and
     *     events were not written together
     */
    long versionByEvents(Change<S, E> change, int position);

    /** Takes note of what came of a change. */
    void written(Change<S, E> change, boolean isAccepted);
}
