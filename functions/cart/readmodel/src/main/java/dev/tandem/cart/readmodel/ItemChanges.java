package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.RowChange;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The items that differ between a cart's rows before and after a batch. */
final class ItemChanges {

    private ItemChanges() {}

    /** New ones and changed ones. */
    static Stream<CartItemRow> written(RowChange<ShownCart> change) {
        List<CartItemRow> before = change.read().value().items();
        List<CartItemRow> now = change.now().value().items();
        return IntStream.range(0, now.size())
                .filter(at -> !isAt(at, now.get(at), before) && !before.contains(now.get(at)))
                .mapToObj(now::get);
    }

    /** Those that are not there any more. */
    static Stream<CartItemRow> gone(RowChange<ShownCart> change) {
        List<CartItemRow> before = change.read().value().items();
        List<CartItemRow> now = change.now().value().items();
        return IntStream.range(0, before.size())
                .filter(at -> !hasIdAt(at, before.get(at).itemId(), now))
                .mapToObj(before::get)
                .filter(item -> !hasId(item.itemId(), now));
    }

    /** Most are where they were: a cart's items are not compared with all of its others. */
    private static boolean isAt(int at, CartItemRow item, List<CartItemRow> items) {
        return at < items.size() && items.get(at).equals(item);
    }

    private static boolean hasIdAt(int at, String itemId, List<CartItemRow> items) {
        return at < items.size() && items.get(at).itemId().equals(itemId);
    }

    private static boolean hasId(String itemId, List<CartItemRow> items) {
        return items.stream().anyMatch(item -> item.itemId().equals(itemId));
    }
}
