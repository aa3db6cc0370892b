package dev.tandem.cart.readmodel;

import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.cart.rule.Owners;
import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.query.Lookup;
import dev.tandem.readmodel.query.Patience;

import java.util.List;
import java.util.Optional;

/** Answers questions about carts from the read model. */
public final class CartQueries {

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
        return getCart(query, Optional.empty());
    }

    /**
     * One cart of the caller's, as {@link #getCart(GetCart)} does: that of somebody else is not
     * there, at whatever version.
     */
    public QueryResult<CartView> getCart(GetCart query, Optional<String> caller) {
        Lookup<CartView> carts =
                new Lookup<>(
                        "cart",
                        id -> views.find(id).filter(cart -> isShown(cart, caller)),
                        CartView::lastSequenceNumber,
                        patience);
        return carts.find(query.cartId(), query.atLeastVersion());
    }

    private static boolean isShown(CartView cart, Optional<String> caller) {
        return Owners.isShown(cart.userAccountId(), caller);
    }

    /**
     * A page of an owner's carts; empty where there is none.
     *
     * @return the page; {@code Unavailable} if the read model is out of reach
     */
    public QueryResult<CartPage> listCarts(ListCarts query) {
        return Lookup.answer(() -> new QueryResult.Found<>(page(query)));
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
}
