package dev.tandem.cart;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The cart's rules once more, written without events and without looking at the decider: a map that
 * commands change in place. What the decider does is held against it.
 */
final class PlainCart {

    private final Map<String, CartItem> shelf = new LinkedHashMap<>();
    private String owner = "";
    private boolean closed;

    PlainCart copy() {
        PlainCart copy = new PlainCart();
        copy.shelf.putAll(shelf);
        copy.owner = owner;
        copy.closed = closed;
        return copy;
    }

    /** Carries the command out, and answers how that went in one word. */
    String ask(CartCommand command) {
        boolean exists = !owner.isEmpty();
        if (command instanceof CreateCart create) {
            if (exists) {
                return "already_exists";
            }
            owner = create.userAccountId();
            return "accepted";
        }
        if (!exists) {
            return "not_found";
        }
        return closed ? "cart_checked_out" : askOpen(command);
    }

    Cart asCart() {
        if (owner.isEmpty()) {
            return new NoCart();
        }
        List<CartItem> items = List.copyOf(shelf.values());
        return closed ? new CheckedOutCart(owner, items) : new OpenCart(owner, items);
    }

    private String askOpen(CartCommand command) {
        if (command instanceof AddCartItem add) {
            return put(add.item());
        }
        if (command instanceof ChangeCartItemQuantity change) {
            return set(change.itemId(), change.quantity());
        }
        if (command instanceof RemoveCartItem remove) {
            return shelf.remove(remove.itemId()) == null ? "item_not_in_cart" : "accepted";
        }
        closed = !shelf.isEmpty();
        return closed ? "accepted" : "cart_is_empty";
    }

    private String put(CartItem item) {
        String currency = item.unitPrice().currency();
        for (CartItem own : shelf.values()) {
            if (!own.unitPrice().currency().equals(currency)) {
                return "second_currency";
            }
        }
        CartItem own = shelf.get(item.itemId());
        if (own == null && shelf.size() == 100) {
            return "too_many_items";
        }
        if (own != null && own.quantity() + item.quantity() > 999) {
            return "quantity_over_limit";
        }
        shelf.put(
                item.itemId(),
                own == null
                        ? item
                        : new CartItem(
                                own.itemId(),
                                own.name(),
                                own.quantity() + item.quantity(),
                                own.unitPrice()));
        return "accepted";
    }

    private String set(String itemId, int quantity) {
        CartItem own = shelf.get(itemId);
        if (own == null) {
            return "item_not_in_cart";
        }
        if (own.quantity() == quantity) {
            return "unchanged";
        }
        shelf.put(itemId, new CartItem(itemId, own.name(), quantity, own.unitPrice()));
        return "accepted";
    }
}
