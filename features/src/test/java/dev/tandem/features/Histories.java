package dev.tandem.features;

import dev.tandem.cart.CartDecider;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Versioned;

import java.util.List;
import java.util.Optional;

/** What the write side's tables hold. */
record Histories(EventLog<CartEvent> log, AggregateStore<Cart, CartEvent> store) {

    private static final CartDecider DECIDER = new CartDecider();

    /** State and history of a cart at one moment, to compare with another. */
    record Snapshot(Optional<Versioned<Cart>> state, List<StreamEvent<CartEvent>> events) {}

    Snapshot snapshot(String cartId) {
        return new Snapshot(store.load(cartId), events(cartId));
    }

    List<StreamEvent<CartEvent>> events(String cartId) {
        return log.readAfter(cartId, 0);
    }

    /** The cart after its first so many events. */
    Cart asOf(String cartId, long sequenceNumber) {
        return fold(events(cartId), sequenceNumber);
    }

    static Cart fold(List<StreamEvent<CartEvent>> events, long sequenceNumber) {
        return DECIDER.fold(
                DECIDER.initialState(),
                events.stream()
                        .filter(event -> event.sequenceNumber() <= sequenceNumber)
                        .map(StreamEvent::event)
                        .toList());
    }
}
