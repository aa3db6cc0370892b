package dev.tandem.cart.readmodel;

import dev.tandem.cart.item.CartItem;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        return find(item.itemId())
                .map(there -> replace(there.withQuantity(there.quantity() + item.quantity())))
                .orElseGet(() -> append(item, currency));
    }

    CartRows changeQuantity(String itemId, int quantity) {
        return replace(there(itemId).withQuantity(quantity));
    }

    CartRows remove(String itemId) {
        CartItemRow gone = there(itemId);
        return withItems(
                items.stream().filter(item -> !item.equals(gone)).toList(), cart.currency());
    }

    CartRows checkOut() {
        return new CartRows(cart.withStatus(CartStatus.CHECKED_OUT), items);
    }

    CartRows updatedAt(Instant at) {
        return new CartRows(cart.withUpdatedAt(at), items);
    }

    Optional<CartItemRow> find(String itemId) {
        return items.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }

    private CartItemRow there(String itemId) {
        return find(itemId)
                .orElseThrow(() ->
                        new IllegalStateException("item %s is not in the cart".formatted(itemId)));
    }

    private CartRows append(CartItem item, String currency) {
        int position = items.isEmpty() ? 1 : items.getLast().position() + 1;
        return withItems(
                Stream.concat(
                                items.stream(),
                                Stream.of(CartItemRow.of(cart.cartId(), item, position)))
                        .toList(),
                currency);
    }

    private CartRows replace(CartItemRow changed) {
        return withItems(
                items.stream()
                        .map(item -> item.itemId().equals(changed.itemId()) ? changed : item)
                        .toList(),
                cart.currency());
    }

    private CartRows withItems(List<CartItemRow> newItems, @Nullable String currency) {
        return new CartRows(
                cart.withTotals(
                        newItems.stream().mapToInt(CartItemRow::quantity).sum(),
                        newItems.stream()
                                .map(CartItemRow::lineAmount)
                                .reduce(BigDecimal.ZERO, BigDecimal::add),
                        newItems.isEmpty() ? null : currency),
                newItems);
    }
}
