package dev.tandem.dynamodb.store;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.List;
import java.util.Map;

/** Makes states of events. */
record StateFold<S, E>(Decider<?, S, E> decider, EventLog<E> log, StateItems<S> items) {

    /** The state after all events, whatever state the item holds. */
    Versioned<S> whole(String aggregateId, Map<String, AttributeValue> item) {
        return onto(
                new Versioned<>(decider.initialState(), 0, items.createdAt(item)),
                log.readAfter(aggregateId, 0));
    }

    /** The state after these events, which follow it. */
    Versioned<S> onto(Versioned<S> state, List<StreamEvent<E>> events) {
        return new Versioned<>(
                decider.fold(state.state(), events.stream().map(StreamEvent::event).toList()),
                state.version() + events.size(),
                state.createdAt());
    }
}
