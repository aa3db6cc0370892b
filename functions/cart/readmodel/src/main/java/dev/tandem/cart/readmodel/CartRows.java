package dev.tandem.cart.readmodel;

import dev.tandem.cart.item.CartItem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * All rows of one cart, and what events make of them.
 *
 * @param items in the order added
 */
record CartRows(CartRow cart, List<CartItemRow> items) implements ShownCart {

    CartRows {
        items = List.copyOf(items);
    }

    static CartRows opened(String cartId, String userAccountId, Instant at) {
        return new CartRows(
                new CartRow(
                        cartId, userAccountId, CartStatus.OPEN, 0, BigDecimal.ZERO, null, at, at),
                List.of());
    }

    /** An item that is there already keeps its name, price and position. */
    CartRows add(CartItem item) {
        String currency = item.unitPrice().currency();
        if (cart.currency() != null && !cart.currency().equals(currency)) {
            throw new IllegalStateException(
                    "item %s is in %s, the cart is in %s: amounts of two currencies have no sum"
                            .formatted(item.itemId(), currency, cart.currency()));
        }
        int at = place(item.itemId());
        return at < 0
                ? append(item, currency)
                : replace(at, items.get(at).quantity() + item.quantity());
    }

    CartRows changeQuantity(String itemId, int quantity) {
        return replace(placeOf(itemId), quantity);
    }

    CartRows remove(String itemId) {
        List<CartItemRow> others = new ArrayList<>(items);
        others.remove(placeOf(itemId));
        return withItems(others, cart.currency());
    }

    CartRows checkOut() {
        return new CartRows(cart.withStatus(CartStatus.CHECKED_OUT), items);
    }

    CartRows updatedAt(Instant at) {
        return new CartRows(cart.withUpdatedAt(at), items);
    }

    private int place(String itemId) {
        for (int at = 0; at < items.size(); at++) {
            if (items.get(at).itemId().equals(itemId)) {
                return at;
            }
        }
        return -1;
    }

    private int placeOf(String itemId) {
        int at = place(itemId);
        if (at < 0) {
            throw new IllegalStateException("item %s is not in the cart".formatted(itemId));
        }
        return at;
    }

    private CartRows append(CartItem item, String currency) {
        int position = items.isEmpty() ? 1 : items.getLast().position() + 1;
        List<CartItemRow> more = new ArrayList<>(items);
        more.add(CartItemRow.of(cart.cartId(), item, position));
        return withItems(more, currency);
    }

    private CartRows replace(int at, int quantity) {
        List<CartItemRow> changed = new ArrayList<>(items);
        changed.set(at, items.get(at).withQuantity(quantity));
        return withItems(changed, cart.currency());
    }

    private CartRows withItems(List<CartItemRow> newItems, @Nullable String currency) {
        int count = 0;
        BigDecimal total = BigDecimal.ZERO;
        for (CartItemRow item : newItems) {
            count += item.quantity();
            total = total.add(item.lineAmount());
        }
        return new CartRows(
                cart.withTotals(count, total, newItems.isEmpty() ? null : currency), newItems);
    }
}
