package dev.tandem.cart;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.rule.CartLimits;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;
import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;

import java.util.Optional;

/** Decides what a command means for a cart. Pure: same command and state, same decision. */
public final class CartDecider implements Decider<CartCommand, Cart, CartEvent> {

    @Override
    public Cart initialState() {
        return new NoCart();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Refuses with the codes {@code cart_checked_out}, {@code second_currency}, {@code
     * too_many_items}, {@code quantity_over_limit}, {@code item_not_in_cart} and {@code
     * cart_is_empty}; where several hold, the first in this order.
     */
    @Override
    public Decision<CartEvent> decide(CartCommand command, Cart cart) {
        return switch (cart) {
            case NoCart _ -> create(command);
            case OpenCart open -> change(command, open);
            case CheckedOutCart _ -> refuse(command);
        };
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalStateException if the event can't have happened in that state: the history is
     *     corrupt
     */
    @Override
    public Cart evolve(Cart cart, CartEvent event) {
        return CartEvolution.after(cart, event);
    }

    @Override
    public Optional<String> owner(Cart cart) {
        return switch (cart) {
            case NoCart _ -> Optional.empty();
            case OpenCart open -> Optional.of(open.userAccountId());
            case CheckedOutCart out -> Optional.of(out.userAccountId());
        };
    }

    private static Decision<CartEvent> create(CartCommand command) {
        return switch (command) {
            case CreateCart create -> Decision.accept(new CartCreated(create.userAccountId()));
            case AddCartItem _, ChangeCartItemQuantity _, RemoveCartItem _, CheckOutCart _ ->
                    Decision.notFound();
        };
    }

    private static Decision<CartEvent> change(CartCommand command, OpenCart cart) {
        return switch (command) {
            case CreateCart _ -> Decision.alreadyExists();
            case AddCartItem add -> add(add, cart);
            case ChangeCartItemQuantity change -> changeQuantity(change, cart);
            case RemoveCartItem remove -> remove(remove, cart);
            case CheckOutCart checkOut -> checkOut(checkOut, cart);
        };
    }

    private static Decision<CartEvent> refuse(CartCommand command) {
        return switch (command) {
            case CreateCart _ -> Decision.alreadyExists();
            case AddCartItem _, ChangeCartItemQuantity _, RemoveCartItem _, CheckOutCart _ ->
                    Refusals.cartCheckedOut(command);
        };
    }

    private static Decision<CartEvent> add(AddCartItem add, OpenCart cart) {
        Optional<String> otherCurrency = cart.currencyOtherThan(add.item().unitPrice().currency());
        if (otherCurrency.isPresent()) {
            return Refusals.secondCurrency(add, otherCurrency.get());
        }
        return cart.find(add.item().itemId())
                .map(there -> addMore(add, there))
                .orElseGet(() -> addNew(add, cart));
    }

    private static Decision<CartEvent> addNew(AddCartItem add, OpenCart cart) {
        return cart.items().size() < CartLimits.MAX_ITEMS
                ? Decision.accept(new CartItemAdded(add.item()))
                : Refusals.tooManyItems(add, cart.items().size());
    }

    /** Name and unit price stay as first added, and the event says so to whoever projects it. */
    private static Decision<CartEvent> addMore(AddCartItem add, CartItem there) {
        int more = add.item().quantity();
        return there.quantity() + more <= CartLimits.MAX_QUANTITY
                ? Decision.accept(new CartItemAdded(there.withQuantity(more)))
                : Refusals.quantityOverLimit(add, there.quantity());
    }

    private static Decision<CartEvent> changeQuantity(
            ChangeCartItemQuantity change, OpenCart cart) {
        Optional<CartItem> there = cart.find(change.itemId());
        if (there.isEmpty()) {
            return Refusals.itemNotInCart(change.cartId(), change.itemId());
        }
        return there.get().quantity() == change.quantity()
                ? Decision.unchanged()
                : Decision.accept(new CartItemQuantityChanged(change.itemId(), change.quantity()));
    }

    private static Decision<CartEvent> remove(RemoveCartItem remove, OpenCart cart) {
        return cart.find(remove.itemId()).isPresent()
                ? Decision.accept(new CartItemRemoved(remove.itemId()))
                : Refusals.itemNotInCart(remove.cartId(), remove.itemId());
    }

    private static Decision<CartEvent> checkOut(CheckOutCart checkOut, OpenCart cart) {
        return cart.items().isEmpty()
                ? Refusals.cartIsEmpty(checkOut)
                : Decision.accept(new CartCheckedOut());
    }
}
