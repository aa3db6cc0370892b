package dev.tandem.cart.readmodel;

import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.snapstart.RuntimeHook;

/**
 * Asks for what nobody has, so that a snapshot has what queries load.
 *
 * @param carts what is asked
 */
record CartQueriesPriming(CartQueries carts) implements RuntimeHook {

    private static final String NOBODY = "tandem-priming";

    @Override
    public void prime() {
        carts.getCart(new GetCart(NOBODY, null));
        carts.listCarts(new ListCarts(NOBODY, null, null));
    }
}
