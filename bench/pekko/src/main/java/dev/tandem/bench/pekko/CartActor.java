package dev.tandem.bench.pekko;

import dev.tandem.cart.CartDecider;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.decider.Decision;

import org.apache.pekko.actor.typed.ActorRef;
import org.apache.pekko.actor.typed.Behavior;
import org.apache.pekko.persistence.typed.PersistenceId;
import org.apache.pekko.persistence.typed.javadsl.CommandHandler;
import org.apache.pekko.persistence.typed.javadsl.Effect;
import org.apache.pekko.persistence.typed.javadsl.EventHandler;
import org.apache.pekko.persistence.typed.javadsl.EventSourcedBehavior;

/**
 * A cart as Pekko's documentation has an event sourced actor ("Event Sourcing", Java, replies): it
 * decides on its state in memory, persists, and answers when that is done.
 */
final class CartActor extends EventSourcedBehavior<CartActor.Ask, CartEvent, Cart> {

    private static final CartDecider DECIDER = new CartDecider();

    /**
     * A command, and whom to tell whether it was accepted.
     *
     * @param command of the cart
     * @param replyTo who asks
     */
    record Ask(CartCommand command, ActorRef<Boolean> replyTo) {}

    private CartActor(String cartId) {
        super(PersistenceId.of("cart", cartId));
    }

    static Behavior<Ask> create(String cartId) {
        return new CartActor(cartId);
    }

    @Override
    public Cart emptyState() {
        return DECIDER.initialState();
    }

    @Override
    public CommandHandler<Ask, CartEvent, Cart> commandHandler() {
        return newCommandHandlerBuilder().forAnyState().onCommand(Ask.class, this::decide).build();
    }

    private Effect<CartEvent, Cart> decide(Cart cart, Ask ask) {
        return switch (DECIDER.decide(ask.command(), cart)) {
            case Decision.Accept<CartEvent> accepted ->
                    Effect().persist(accepted.events()).thenReply(ask.replyTo(), _ -> true);
            case Decision.Reject<CartEvent> _,
                    Decision.NotFound<CartEvent> _,
                    Decision.AlreadyExists<CartEvent> _ ->
                    Effect().none().thenReply(ask.replyTo(), _ -> false);
        };
    }

    @Override
    public EventHandler<Cart, CartEvent> eventHandler() {
        return newEventHandlerBuilder().forAnyState().onAnyEvent(DECIDER::evolve);
    }
}
