package dev.tandem.cart.readmodel;

import dev.tandem.cart.readmodel.view.CartItemView;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.MoneyView;

import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads rows as views. */
final class CartViews {

    private final CartRepository carts;
    private final CartItemRepository items;
    private final TransactionOperations snapshot;

    CartViews(
            CartRepository carts,
            CartItemRepository items,
            PlatformTransactionManager transactions) {
        this.carts = carts;
        this.items = items;
        this.snapshot = snapshot(transactions);
    }

    Optional<CartView> find(String cartId) {
        return read(() -> items.completed(carts.findById(cartId).stream().toList())).stream()
                .findFirst();
    }

    List<CartView> findByOwner(String userAccountId, String after, int limit) {
        return read(() -> items.completed(carts.findByOwner(userAccountId, after, limit)));
    }

    private List<CartView> read(Supplier<List<CartRows>> query) {
        return snapshot.execute(_ -> query.get()).stream().map(CartViews::view).toList();
    }

    /** One snapshot for both tables: a cart is never shown with the items of another version. */
    private static TransactionOperations snapshot(PlatformTransactionManager transactions) {
        TransactionTemplate template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        return template;
    }

    private static CartView view(CartRows rows) {
        CartRow cart = rows.cart();
        String currency = cart.currency();
        return new CartView(
                cart.cartId(),
                cart.userAccountId(),
                cart.status(),
                cart.itemCount(),
                currency == null ? null : new MoneyView(cart.totalAmount(), currency),
                currency == null
                        ? List.of()
                        : rows.items().stream().map(item -> view(item, currency)).toList(),
                cart.createdAt(),
                cart.updatedAt(),
                cart.lastSequenceNumber());
    }

    private static CartItemView view(CartItemRow item, String currency) {
        return new CartItemView(
                item.itemId(),
                item.name(),
                item.quantity(),
                new MoneyView(item.unitAmount(), currency),
                new MoneyView(item.lineAmount(), currency));
    }
}
