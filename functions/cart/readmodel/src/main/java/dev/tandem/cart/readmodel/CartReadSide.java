package dev.tandem.cart.readmodel;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCartsRequest;
import dev.tandem.lambda.Composition;
import dev.tandem.lambda.ReadSide;
import dev.tandem.readmodel.definition.ReadModel;

/** The cart's read side on the lean face: the beans of Spring's, made one after the other. */
public final class CartReadSide {

    private final CartReadModelFunctions functions = new CartReadModelFunctions();
    private final ReadSide side;
    private final ReadModel<ShownCart, CartEvent> model;
    private final CartQueries queries;

    public CartReadSide(ReadSide side) {
        this.side = side;
        var beans = new CartReadModelConfiguration();
        var tables = new CartJdbc(side.jdbc());
        var reads = beans.cartReads(tables, tables, side.readModels());
        var store = beans.cartRowStore(tables, reads, side.jdbc().getJdbcOperations());
        var events = functions.cartEvents(side.dynamoDb());
        model = beans.cartReadModel(side.readModels(), events, store);
        queries = beans.cartQueries(beans.cartViews(reads), side.patience());
        side.prime(model);
    }

    /** Keeps the rows up to date. */
    public ReadModel<?, CartEvent> model() {
        return model;
    }

    /** Adds the update and the queries. */
    public void addTo(Composition to) {
        to.event("updateCartReadModel", functions.updateCartReadModel(side.dynamoDb(), model));
        to.query("getCart", GetCart.class, functions.getCart(queries));
        to.query("listCarts", ListCartsRequest.class, functions.listCarts(queries));
        to.hook(functions.cartQueriesPriming(queries));
    }
}
