package dev.tandem.cart.readmodel;

import static java.util.stream.Collectors.groupingBy;

import dev.tandem.core.projection.Row;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Reads the table {@code cart_item}. */
interface CartItemTable {

    /** In the order in which {@link CartJdbc} takes them. */
    String COLUMNS = "cart_id, item_id, name, quantity, unit_amount, line_amount, position";

    String BY_CARTS =
            "SELECT "
                    + COLUMNS
                    + " FROM cart_item WHERE cart_id IN (:cartIds) ORDER BY cart_id, position";

    List<CartItemRow> findByCarts(Collection<String> cartIds);

    /** The carts with their items, in the order of the carts. */
    default List<Row<CartRows>> completed(List<StoredCart> carts) {
        if (carts.isEmpty()) {
            return List.of();
        }
        Map<String, List<CartItemRow>> items =
                findByCarts(carts.stream().map(StoredCart::cartId).toList()).stream()
                        .collect(groupingBy(CartItemRow::cartId));
        return carts.stream()
                .map(cart -> cart.with(items.getOrDefault(cart.cartId(), List.of())))
                .toList();
    }
}
