package dev.tandem.cart;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.rule.CartLimits;
import dev.tandem.core.decider.Decision;

/** The cart's rules, as what one hears who breaks them. The codes are stable. */
final class Refusals {

    private Refusals() {}

    static Decision<CartEvent> cartCheckedOut(CartCommand command) {
        return Decision.reject(
                "cart_checked_out",
                "cart %s is checked out: it can't be changed any more".formatted(command.cartId()));
    }

    static Decision<CartEvent> secondCurrency(AddCartItem add, String currency) {
        return Decision.reject(
                "second_currency",
                "cart %s is in %s and item %s costs %s: a cart has one currency"
                        .formatted(
                                add.cartId(),
                                currency,
                                add.item().itemId(),
                                add.item().unitPrice().currency()));
    }

    static Decision<CartEvent> tooManyItems(AddCartItem add, int there) {
        return Decision.reject(
                "too_many_items",
                "cart %s holds %s different items already, item %s is one more: at most %s are allowed"
                        .formatted(add.cartId(), there, add.item().itemId(), CartLimits.MAX_ITEMS));
    }

    static Decision<CartEvent> quantityOverLimit(AddCartItem add, int there) {
        int more = add.item().quantity();
        return Decision.reject(
                "quantity_over_limit",
                "cart %s holds %s of item %s, %s more are %s: at most %s are allowed"
                        .formatted(
                                add.cartId(),
                                there,
                                add.item().itemId(),
                                more,
                                there + more,
                                CartLimits.MAX_QUANTITY));
    }

    static Decision<CartEvent> itemNotInCart(String cartId, String itemId) {
        return Decision.reject(
                "item_not_in_cart", "item %s is not in cart %s".formatted(itemId, cartId));
    }

    static Decision<CartEvent> cartIsEmpty(CheckOutCart checkOut) {
        return Decision.reject(
                "cart_is_empty",
                "cart %s is empty: a check-out takes at least 1 item".formatted(checkOut.cartId()));
    }
}
