package dev.tandem.cart.readmodel;

import dev.tandem.core.projection.Row;

import org.springframework.transaction.support.TransactionOperations;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * Reads carts with their items, without a lock and as they were at one moment: a cart never comes
 * with the items of another version.
 */
final class CartReads {

    private final CartTable carts;
    private final CartItemTable items;
    private final TransactionOperations snapshot;

    /**
     * @param snapshot transactions whose statements see the same moment
     */
    CartReads(CartTable carts, CartItemTable items, TransactionOperations snapshot) {
        this.carts = carts;
        this.items = items;
        this.snapshot = snapshot;
    }

    List<Row<CartRows>> find(Collection<String> cartIds) {
        return atOneMoment(() -> carts.find(cartIds));
    }

    List<Row<CartRows>> findByOwner(String userAccountId, String after, int limit) {
        return atOneMoment(() -> carts.findByOwner(userAccountId, after, limit));
    }

    private List<Row<CartRows>> atOneMoment(Supplier<List<StoredCart>> query) {
        return Objects.requireNonNull(
                snapshot.<List<Row<CartRows>>>execute(_ -> items.completed(query.get())));
    }
}
