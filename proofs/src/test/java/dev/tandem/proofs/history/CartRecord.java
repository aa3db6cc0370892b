package dev.tandem.proofs.history;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;

import java.util.List;
import java.util.Optional;

/**
 * What the tables hold of a cart when all is over.
 *
 * @param events in the order of their numbers; the correlation id names the command
 */
record CartRecord(
        String cartId, List<StreamEvent<CartEvent>> events, Optional<Versioned<Cart>> state) {

    CartRecord {
        events = List.copyOf(events);
    }

    /** The numbers of the events that a command has caused. */
    List<Long> eventsOf(String command) {
        return events.stream()
                .filter(event -> event.metadata().correlationId().equals(Optional.of(command)))
                .map(StreamEvent::sequenceNumber)
                .toList();
    }
}
