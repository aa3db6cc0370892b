package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartDecider;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.EventLog;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.Versioned;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/** What is written down: the events of each cart, and its state. */
public final class History {

    private static final CartDecider DECIDER = new CartDecider();

    private final World world;
    private final EventLog<CartEvent> log;
    private final AggregateStore<Cart, CartEvent> store;

    public History(World world, EventLog<CartEvent> log, AggregateStore<Cart, CartEvent> store) {
        this.world = world;
        this.log = log;
        this.store = store;
    }

    /** State and history of a cart at one moment, to compare with another. */
    record Snapshot(Optional<Versioned<Cart>> state, List<StreamEvent<CartEvent>> events) {}

    Snapshot snapshot(String cart) {
        return new Snapshot(store.load(cart), events(cart));
    }

    /** Something is about to be done to that cart. */
    void turnTo(String cart) {
        world.turnTo(cart, snapshot(cart));
    }

    public List<StreamEvent<CartEvent>> events(String cart) {
        return log.readAfter(cart, 0);
    }

    long version(String cart) {
        return events(cart).getLast().sequenceNumber();
    }

    /** The cart after its first so many events. */
    Cart asOf(String cart, long sequenceNumber) {
        return fold(events(cart), sequenceNumber);
    }

    static Cart fold(List<StreamEvent<CartEvent>> events, long sequenceNumber) {
        return DECIDER.fold(
                DECIDER.initialState(),
                events.stream()
                        .filter(event -> event.sequenceNumber() <= sequenceNumber)
                        .map(StreamEvent::event)
                        .toList());
    }

    public void isAsBefore() {
        assertThat(snapshot(world.lastCart())).isEqualTo(world.before());
    }

    public void isAtVersion(long version) {
        Snapshot now = snapshot(world.lastCart());
        assertThat(now.state().orElseThrow().version()).isEqualTo(version);
        assertThat(now.events().getLast().sequenceNumber()).isEqualTo(version);
    }

    public void endsWith(long sequenceNumber) {
        assertThat(version(world.lastCart())).isEqualTo(sequenceNumber);
    }

    public void is(List<String> eventTypes) {
        assertThat(events(world.lastCart()))
                .extracting(StreamEvent::eventType)
                .isEqualTo(eventTypes);
    }

    /** All that was there before, and one event, which is the one that the answer names. */
    public void gained(long sequenceNumber, String eventType) {
        Answer answer = world.answer();
        answer.assertAccepted();
        assertThat(answer.number("version")).isEqualTo(sequenceNumber);
        List<StreamEvent<CartEvent>> before = world.before().events();
        List<StreamEvent<CartEvent>> now = events(world.lastCart());
        assertThat(now).hasSize(before.size() + 1).startsWith(asArray(before));
        assertThat(now.getLast().sequenceNumber()).isEqualTo(sequenceNumber);
        assertThat(now.getLast().eventType()).isEqualTo(eventType);
    }

    @SuppressWarnings("unchecked")
    private static StreamEvent<CartEvent>[] asArray(List<StreamEvent<CartEvent>> events) {
        return events.toArray(StreamEvent[]::new);
    }

    /** Each history is numbered from 1 without a hole, and each cart is what it adds up to. */
    public void leadsToEachCart() {
        for (String cart : world.carts()) {
            Snapshot now = snapshot(cart);
            assertThat(now.events())
                    .extracting(StreamEvent::sequenceNumber)
                    .isEqualTo(LongStream.rangeClosed(1, now.events().size()).boxed().toList());
            long last = now.events().getLast().sequenceNumber();
            assertThat(now.state())
                    .get()
                    .extracting(Versioned::state, Versioned::version)
                    .containsExactly(fold(now.events(), last), last);
        }
    }
}
