package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.RowChange;

import java.util.List;
import java.util.stream.Stream;

/** The items that differ between a cart's rows before and after a batch. */
final class ItemChanges {

    private ItemChanges() {}

    /** New ones and changed ones. */
    static Stream<CartItemRow> written(RowChange<CartRows> change) {
        List<CartItemRow> before = before(change);
        return change.after().items().stream().filter(item -> !before.contains(item));
    }

    /** Those that are not there any more. */
    static Stream<CartItemRow> gone(RowChange<CartRows> change) {
        return before(change).stream().filter(item -> change.after().find(item.itemId()).isEmpty());
    }

    private static List<CartItemRow> before(RowChange<CartRows> change) {
        return change.before().map(CartRows::items).orElse(List.of());
    }
}
