package dev.tandem.dynamodb.store;

import dev.tandem.core.decider.Rules;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.CorruptAggregateException;
import dev.tandem.core.store.Versioned;
import dev.tandem.dynamodb.event.DynamoDbEventLog;

import java.util.List;

/** Makes states of events, which are read page by page however many there are. */
record StateFold<S, E>(Rules<?, S, E> rules, DynamoDbEventLog<E> log) {

    /**
     * The state after all events, whatever the item holds.
     *
     * @throws CorruptAggregateException if the events end before the item's version
     */
    Versioned<S> whole(String aggregateId, StoredState<?> stored) {
        FoldedState<S> folded = anew(aggregateId);
        if (folded.version() < stored.version()) {
            throw CorruptAggregateException.lackingEvents(
                    "%s %s is at version %s, but its events end at %s: the event table lacks what the state has seen, restore it"
                            .formatted(
                                    rules.type().name(),
                                    aggregateId,
                                    stored.version(),
                                    folded.version()));
        }
        return new Versioned<>(
                folded.state(),
                folded.version(),
                stored.createdAt().orElseGet(folded::createdAt),
                true);
    }

    /** The state after all events that there are. */
    FoldedState<S> anew(String aggregateId) {
        return read(FoldedState.before(rules.decider().initialState()), aggregateId);
    }

    /** The state after all events that follow it. */
    Versioned<S> onto(Versioned<S> state, String aggregateId) {
        return read(FoldedState.of(state), aggregateId).versioned(state.createdAt());
    }

    /** The state after these events, which follow it. */
    Versioned<S> onto(Versioned<S> state, String aggregateId, List<StreamEvent<E>> events) {
        return after(FoldedState.of(state), aggregateId, events).versioned(state.createdAt());
    }

    private FoldedState<S> read(FoldedState<S> first, String aggregateId) {
        FoldedState<S> folded = first;
        for (List<StreamEvent<E>> page : log.pagesAfter(aggregateId, first.version())) {
            folded = after(folded, aggregateId, page);
        }
        return folded;
    }

    private FoldedState<S> after(
            FoldedState<S> first, String aggregateId, List<StreamEvent<E>> events) {
        FoldedState<S> folded = first;
        for (StreamEvent<E> event : events) {
            if (event.sequenceNumber() != folded.version() + 1) {
                throw CorruptAggregateException.lackingEvents(
                        "%s %s has event %s where event %s was due: the event table lacks what its state is made of, restore it"
                                .formatted(
                                        rules.type().name(),
                                        aggregateId,
                                        event.sequenceNumber(),
                                        folded.version() + 1));
            }
            folded =
                    folded.next(
                            rules.after(
                                    folded.state(),
                                    event.events(),
                                    aggregateId,
                                    event.sequenceNumber()),
                            event);
        }
        return folded;
    }
}
