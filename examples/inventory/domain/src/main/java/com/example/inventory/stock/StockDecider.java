package com.example.inventory.stock;

import static dev.tandem.core.decider.Decision.accept;
import static dev.tandem.core.decider.Decision.reject;
import static dev.tandem.core.decider.Decision.unchanged;

import dev.tandem.core.decider.Decider;
import dev.tandem.core.decider.Decision;

/**
 * Decides what a command means for the stock of an item: never more is promised than is there.
 * Refuses with the codes {@code stock_over_limit}, {@code reserved_otherwise}, {@code
 * too_many_reservations}, {@code out_of_stock} and {@code not_reserved}.
 */
public final class StockDecider implements Decider<StockCommand, Stock, StockEvent> {

    @Override
    public Stock initialState() {
        return Stock.NONE;
    }

    @Override
    public Decision<StockEvent> decide(StockCommand command, Stock stock) {
        return switch (command) {
            case ReceiveStock receive -> receive(receive, stock);
            case ReserveStock reserve -> reserve(reserve, stock);
            case ReleaseStock(String itemId, String cartId) ->
                    stock.reservedFor(cartId) == 0
                            ? notReserved(itemId, cartId)
                            : accept(new StockReleased(cartId, stock.reservedFor(cartId)));
            case ShipStock(String itemId, String cartId) ->
                    stock.reservedFor(cartId) == 0
                            ? notReserved(itemId, cartId)
                            : accept(new StockShipped(cartId, stock.reservedFor(cartId)));
        };
    }

    @Override
    public Stock evolve(Stock stock, StockEvent event) {
        return switch (event) {
            case StockReceived(int quantity) -> stock.with(quantity);
            case StockReserved(String cartId, int quantity) -> stock.reserving(cartId, quantity);
            case StockReleased(String cartId, _) -> stock.withoutReservation(cartId);
            case StockShipped(String cartId, int quantity) ->
                    stock.withoutReservation(cartId).with(-quantity);
        };
    }

    private static Decision<StockEvent> receive(ReceiveStock receive, Stock stock) {
        return receive.quantity() > Stock.MAX_QUANTITY - stock.onHand()
                ? reject(
                        "stock_over_limit",
                        "%s of item %s are there, %s more are too many: at most %s are allowed"
                                .formatted(
                                        stock.onHand(),
                                        receive.itemId(),
                                        receive.quantity(),
                                        Stock.MAX_QUANTITY))
                : accept(new StockReceived(receive.quantity()));
    }

    private static Decision<StockEvent> reserve(ReserveStock reserve, Stock stock) {
        String item = reserve.itemId();
        String cart = reserve.cartId();
        int there = stock.reservedFor(cart);
        if (there > 0) {
            return there == reserve.quantity()
                    ? unchanged()
                    : reject(
                            "reserved_otherwise",
                            "%s of item %s are kept for cart %s already: release them first"
                                    .formatted(there, item, cart));
        }
        if (stock.reservations().size() >= Stock.MAX_RESERVATIONS) {
            return reject(
                    "too_many_reservations",
                    "item %s is kept for %s carts: at most %s are allowed"
                            .formatted(item, stock.reservations().size(), Stock.MAX_RESERVATIONS));
        }
        return reserve.quantity() > stock.available()
                ? reject(
                        "out_of_stock",
                        "%s of item %s are wanted and %s are available"
                                .formatted(reserve.quantity(), item, stock.available()))
                : accept(new StockReserved(cart, reserve.quantity()));
    }

    private static Decision<StockEvent> notReserved(String itemId, String cartId) {
        return reject(
                "not_reserved", "nothing of item %s is kept for cart %s".formatted(itemId, cartId));
    }
}
