package dev.tandem.cart.readmodel;

import dev.tandem.cart.readmodel.view.CartItemView;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.MoneyView;
import dev.tandem.core.projection.Row;

import java.util.List;
import java.util.Optional;

/** Shows rows as views. */
record CartViews(CartReads reads) {

    Optional<CartView> find(String cartId) {
        return reads.find(List.of(cartId)).stream().map(CartViews::view).findFirst();
    }

    List<CartView> findByOwner(String userAccountId, String after, int limit) {
        return reads.findByOwner(userAccountId, after, limit).stream()
                .map(CartViews::view)
                .toList();
    }

    private static CartView view(Row<CartRows> row) {
        CartRow cart = row.value().cart();
        String currency = cart.currency();
        return new CartView(
                cart.cartId(),
                cart.userAccountId(),
                cart.status(),
                cart.itemCount(),
                currency == null ? null : new MoneyView(cart.totalAmount(), currency),
                currency == null
                        ? List.of()
                        : row.value().items().stream().map(item -> view(item, currency)).toList(),
                cart.createdAt(),
                cart.updatedAt(),
                row.lastSequenceNumber());
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
