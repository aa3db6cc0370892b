package dev.tandem.cart.state;

import dev.tandem.cart.item.CartItem;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A cart that can be filled.
 *
 * @param userAccountId the owner
 * @param items what is in it, in the order added, each item once
 */
public record OpenCart(String userAccountId, List<CartItem> items) implements Cart {

    public OpenCart {
        items = List.copyOf(items);
    }

    /** The item with that id, if it is there. */
    public Optional<CartItem> find(String itemId) {
        return items.stream().filter(item -> item.itemId().equals(itemId)).findFirst();
    }

    /** A currency of this cart other than that one. */
    public Optional<String> currencyOtherThan(String currency) {
        return items.stream()
                .map(item -> item.unitPrice().currency())
                .filter(own -> !own.equals(currency))
                .findFirst();
    }

    /** This cart with one more item at its end. */
    public OpenCart append(CartItem item) {
        return new OpenCart(userAccountId, Stream.concat(items.stream(), Stream.of(item)).toList());
    }

    /** This cart with the item in the place of the one that has the same id. */
    public OpenCart replace(CartItem item) {
        return new OpenCart(
                userAccountId,
                items.stream()
                        .map(own -> own.itemId().equals(item.itemId()) ? item : own)
                        .toList());
    }

    /** This cart without the item. */
    public OpenCart remove(CartItem item) {
        return new OpenCart(
                userAccountId, items.stream().filter(own -> !own.equals(item)).toList());
    }
}
