package dev.tandem.proofs.delivery;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.readmodel.view.CartItemView;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.MoneyView;
import dev.tandem.core.event.StreamEvent;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fold of a cart's events, written once more, without the code that is under test. */
final class ExpectedCart {

    private final Map<String, CartItem> items = new LinkedHashMap<>();
    private String owner = "";
    private String status = "open";

    private ExpectedCart() {}

    static CartView of(List<StreamEvent<CartEvent>> history) {
        ExpectedCart cart = new ExpectedCart();
        history.forEach(event -> cart.take(event.event()));
        return cart.view(history.getFirst(), history.getLast());
    }

    private void take(CartEvent event) {
        switch (event) {
            case CartCreated created -> owner = created.userAccountId();
            case CartItemAdded(CartItem item) ->
                    items.merge(
                            item.itemId(),
                            item,
                            (there, more) -> of(there, there.quantity() + more.quantity()));
            case CartItemQuantityChanged(String itemId, int quantity) ->
                    items.computeIfPresent(itemId, (_, there) -> of(there, quantity));
            case CartItemRemoved(String itemId) -> items.remove(itemId);
            case CartCheckedOut _ -> status = "checked_out";
        }
    }

    private static CartItem of(CartItem item, int quantity) {
        return new CartItem(item.itemId(), item.name(), quantity, item.unitPrice());
    }

    private CartView view(StreamEvent<CartEvent> first, StreamEvent<CartEvent> last) {
        List<CartItemView> lines = items.values().stream().map(ExpectedCart::line).toList();
        Optional<MoneyView> total =
                lines.stream()
                        .map(CartItemView::lineTotal)
                        .reduce((a, b) -> new MoneyView(a.amount().add(b.amount()), a.currency()));
        return new CartView(
                first.aggregateId(),
                owner,
                status,
                lines.stream().mapToInt(CartItemView::quantity).sum(),
                total.orElse(null),
                lines,
                first.createdAt(),
                last.createdAt(),
                last.sequenceNumber());
    }

    private static CartItemView line(CartItem item) {
        BigDecimal price = item.unitPrice().amount();
        String currency = item.unitPrice().currency();
        return new CartItemView(
                item.itemId(),
                item.name(),
                item.quantity(),
                new MoneyView(price, currency),
                new MoneyView(price.multiply(BigDecimal.valueOf(item.quantity())), currency));
    }
}
