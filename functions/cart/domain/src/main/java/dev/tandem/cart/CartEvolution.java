package dev.tandem.cart;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;

import java.util.List;
import java.util.Optional;

/**
 * What events make of a cart. An event that can't have happened stops it: the history is corrupt
 * then, and a guess would spread. A limit is no such case: it may be another one day, and old
 * events must fold for ever.
 */
final class CartEvolution {

    private CartEvolution() {}

    static Cart after(Cart cart, CartEvent event) {
        return switch (cart) {
            case NoCart none -> create(none, event);
            case OpenCart open -> change(open, event);
            case CheckedOutCart closed -> throw corrupt(closed, event, "the cart is closed");
        };
    }

    private static Cart create(NoCart none, CartEvent event) {
        return switch (event) {
            case CartCreated created -> new OpenCart(created.userAccountId(), List.of());
            case CartItemAdded _, CartItemQuantityChanged _, CartItemRemoved _, CartCheckedOut _ ->
                    throw corrupt(none, event, "the cart was never created");
        };
    }

    private static Cart change(OpenCart cart, CartEvent event) {
        return switch (event) {
            case CartCreated _ -> throw corrupt(cart, event, "the cart exists already");
            case CartItemAdded added -> add(cart, added);
            case CartItemQuantityChanged changed ->
                    cart.replace(
                            there(cart, changed, changed.itemId())
                                    .withQuantity(changed.quantity()));
            case CartItemRemoved removed -> cart.remove(there(cart, removed, removed.itemId()));
            case CartCheckedOut _ -> new CheckedOutCart(cart.userAccountId(), cart.items());
        };
    }

    private static Cart add(OpenCart cart, CartItemAdded added) {
        CartItem item = added.item();
        cart.currencyOtherThan(item.unitPrice().currency())
                .ifPresent(other -> {
                    throw corrupt(
                            cart,
                            added,
                            "item %s is in %s, the cart is in %s"
                                    .formatted(item.itemId(), item.unitPrice().currency(), other));
                });
        Optional<CartItem> there = cart.find(item.itemId());
        return there.isPresent()
                ? cart.replace(there.get().withQuantity(there.get().quantity() + item.quantity()))
                : cart.append(item);
    }

    private static CartItem there(OpenCart cart, CartEvent event, String itemId) {
        return cart.find(itemId)
                .orElseThrow(() -> corrupt(cart, event, "item %s is not in it".formatted(itemId)));
    }

    /** Names the kinds and not the contents: messages of exceptions are logged. */
    private static IllegalStateException corrupt(Cart cart, CartEvent event, String reason) {
        return new IllegalStateException(
                "%s can't follow on %s: %s; the history of this cart is corrupt"
                        .formatted(
                                event.getClass().getSimpleName(),
                                cart.getClass().getSimpleName(),
                                reason));
    }
}
