package dev.tandem.cart.readmodel;

import static java.util.stream.Collectors.toMap;

import dev.tandem.core.projection.RowChange;
import dev.tandem.core.projection.RowStore;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** Loads a batch's carts with two statements and writes them with four at most. */
final class CartRowStore implements RowStore<CartRows> {

    private final CartRepository carts;
    private final CartItemRepository items;
    private final CartWrites writes;

    CartRowStore(CartRepository carts, CartItemRepository items, CartWrites writes) {
        this.carts = carts;
        this.items = items;
        this.writes = writes;
    }

    /** The carts come first: behind their locks nobody else changes the items. */
    @Override
    public Map<String, Loaded<CartRows>> load(SortedSet<String> cartIds) {
        return items.completed(carts.lock(cartIds)).stream()
                .collect(
                        toMap(
                                rows -> rows.cart().cartId(),
                                rows -> new Loaded<>(rows, rows.cart().lastSequenceNumber())));
    }

    @Override
    public void save(List<RowChange<CartRows>> changes) {
        writes.insertCarts(changes.stream().filter(RowChange::isNew).toList());
        writes.updateCarts(changes.stream().filter(change -> !change.isNew()).toList());
        writes.deleteItems(changes.stream().flatMap(change -> ItemChanges.gone(change)).toList());
        writes.writeItems(changes.stream().flatMap(change -> ItemChanges.written(change)).toList());
    }
}
