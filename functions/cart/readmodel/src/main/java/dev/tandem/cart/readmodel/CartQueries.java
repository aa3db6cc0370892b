package dev.tandem.cart.readmodel;

import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.core.result.Problem;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.update.Outage;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Answers questions about carts from the read model. */
public final class CartQueries {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(1);

    private final CartViews views;
    private final Patience patience;

    CartQueries(CartViews views, Patience patience) {
        this.views = views;
        this.patience = patience;
    }

    /**
     * One cart. With a version it waits shortly for the read model to get there.
     *
     * @return the cart; {@code NotFound}; {@code Unavailable} if the read model is not that far yet
     *     or is out of reach
     */
    public QueryResult<CartView> getCart(GetCart query) {
        return answer(() ->
                query.neededVersion().isPresent()
                        ? getAtLeast(query.cartId(), query.neededVersion().getAsLong())
                        : get(query.cartId()));
    }

    /**
     * A page of an owner's carts; empty where there is none.
     *
     * @return the page; {@code Unavailable} if the read model is out of reach
     */
    public QueryResult<CartPage> listCarts(ListCarts query) {
        return answer(() -> new QueryResult.Found<>(page(query)));
    }

    private QueryResult<CartView> get(String cartId) {
        return views.find(cartId)
                .<QueryResult<CartView>>map(QueryResult.Found::new)
                .orElseGet(() ->
                        new QueryResult.Failed<>(
                                new Problem.NotFound("there is no cart %s".formatted(cartId))));
    }

    private QueryResult<CartView> getAtLeast(String cartId, long version) {
        Optional<CartView> last =
                patience.until(
                        () -> views.find(cartId),
                        cart -> cart.filter(view -> isAt(view, version)).isPresent());
        return last.filter(view -> isAt(view, version))
                .<QueryResult<CartView>>map(QueryResult.Found::new)
                .orElseGet(() -> unavailable(behind(cartId, version, last)));
    }

    private static boolean isAt(CartView view, long version) {
        return view.lastSequenceNumber() >= version;
    }

    private static String behind(String cartId, long version, Optional<CartView> last) {
        return last.map(view ->
                        "cart %s is at version %d in the read model, version %d was asked for"
                                .formatted(cartId, view.lastSequenceNumber(), version))
                .orElseGet(() ->
                        "cart %s is not in the read model yet, version %d was asked for"
                                .formatted(cartId, version));
    }

    /** One cart more than asked for is read, which tells whether there is a next page. */
    private CartPage page(ListCarts query) {
        int size = query.pageSize();
        List<CartView> found =
                views.findByOwner(query.userAccountId(), query.lastSeen().orElse(""), size + 1);
        return found.size() > size
                ? new CartPage(found.subList(0, size), found.get(size - 1).cartId())
                : new CartPage(found, null);
    }

    private static <V> QueryResult<V> answer(Supplier<QueryResult<V>> query) {
        try {
            return query.get();
        } catch (RuntimeException e) {
            if (Outage.isBehind(e)) {
                return unavailable("the read model is out of reach");
            }
            throw e;
        }
    }

    private static <V> QueryResult<V> unavailable(String detail) {
        return new QueryResult.Failed<>(new Problem.Unavailable(detail, RETRY_AFTER));
    }
}
