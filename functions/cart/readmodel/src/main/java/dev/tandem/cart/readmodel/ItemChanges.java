package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.RowChange;

import java.util.List;
import java.util.stream.Stream;

/** The items that differ between a cart's rows before and after a batch. */
final class ItemChanges {

    private ItemChanges() {}

    /** New ones and changed ones. */
    static Stream<CartItemRow> written(RowChange<ShownCart> change) {
        List<CartItemRow> before = change.read().value().items();
        return change.now().value().items().stream().filter(item -> !before.contains(item));
    }

    /** Those that are not there any more. */
    static Stream<CartItemRow> gone(RowChange<ShownCart> change) {
        List<CartItemRow> now = change.now().value().items();
        return change.read().value().items().stream()
                .filter(item ->
                        now.stream().noneMatch(other -> other.itemId().equals(item.itemId())));
    }
}
