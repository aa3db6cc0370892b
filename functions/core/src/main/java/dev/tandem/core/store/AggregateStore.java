package dev.tandem.core.store;

import dev.tandem.core.event.BoundedReads;
import dev.tandem.core.result.Result;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps the state of aggregates and their events in step.
 *
 * @param <S> the states
 * @param <E> the events
 */
public interface AggregateStore<S, E> {

    AggregateType type();

    /** The state and version now, read consistently; empty before the first event. */
    Optional<Versioned<S>> load(String aggregateId);

    /**
     * The aggregates of which a state is kept, in pages: for an audit, which has to see all of
     * them. Where state is written now and then only, some have none.
     *
     * @param afterOrNull {@link StatePage#next()} of the page before; null for the first
     * @throws dev.tandem.core.result.InvalidValueException if no page ends there
     * @throws StoreUnavailableException if the store did not manage
     */
    StatePage states(@Nullable String afterOrNull);

    /**
     * The same store, whose states are loaded for whoever goes through all of them. One whose reads
     * something bounds overrides it.
     */
    default AggregateStore<S, E> bounded(BoundedReads reads) {
        return this;
    }

    /** What is stored of all of them, for a store that can hand it out by the page. */
    default StoredStates<S> storedStates() {
        return StoredStates.of(this);
    }

    /**
     * Makes the state anew of its events, and writes it in the place of whatever is there. No event
     * is written, so that the version stays what the events say.
     *
     * @return whether it was written; false if there is no event, or if others write all the time
     * @throws CorruptAggregateException if an event is missing
     * @throws StoreUnavailableException if the store did not manage
     */
    boolean foldAnew(String aggregateId);

    /**
     * A state that was the aggregate's when it was last seen here, without any reading. It may be
     * old: what is written upon it is refused then, but nothing else may be concluded from it.
     */
    default Optional<Versioned<S>> warm(String aggregateId) {
        return Optional.empty();
    }

    /**
     * Writes state, events and, if the metadata name a command, the command's result: all in one
     * transaction, or nothing.
     *
     * @return {@code Accepted}; the result of the first time if that command was answered before;
     *     {@code CommandIdReused} if its id was another command's; {@code Conflict} if the
     *     aggregate is not at the expected version; {@code Rejected} if it can't be stored since it
     *     is too large; {@code Unavailable} if the store did not manage. Whatever is not {@code
     *     Accepted} has written nothing, except that an {@code Unavailable} says what is known of
     *     its outcome
     * @throws CorruptAggregateException if an event is already there under a sequence number that
     *     the state says is free
     */
    Result write(Change<S, E> change);

    /**
     * Writes what several commands on one aggregate come to, each decided upon what the ones before
     * leave. All in one transaction where the store has one for it; one by one here.
     *
     * @param steps at least one, in order; each change expects the version that the one before
     *     leaves
     * @return what came of them
     * @throws CorruptAggregateException like {@link #write}
     */
    default GroupOutcome writeAll(List<GroupStep<S, E>> steps) {
        return new OneByOne<>(this).write(steps);
    }

    /**
     * Keeps what a command was answered that wrote nothing, so that it gets the same when it comes
     * again. The first one stays.
     *
     * @param command the command
     * @param aggregateId which aggregate it was for
     * @param result what it was answered
     * @param decidedAt the instant of the decision
     * @return the result, or that of the first time; {@code CommandIdReused} if the id was another
     *     command's; {@code Unavailable} if the store did not manage
     */
    Result remember(CommandIdentity command, String aggregateId, Result result, Instant decidedAt);

    /**
     * What a command was answered before, read consistently.
     *
     * @param command the command
     * @param at the instant at which that must not have expired
     * @return the result; {@code CommandIdReused} if the id was another command's; empty if it has
     *     no record, or one that has expired
     * @throws StoreUnavailableException if the record can't be read now
     */
    Optional<Result> resultOf(CommandIdentity command, Instant at);
}
