package com.example.inventory.stock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.decider.Decision;
import dev.tandem.testkit.fixture.DeciderFixture;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

class StockDeciderTest {

    private static final DeciderFixture<StockCommand, Stock, StockEvent> STOCK =
            DeciderFixture.of(new StockDecider());

    @Test
    void what_was_never_received_is_out_of_stock() {
        STOCK.givenNothing().when(reserve("c", 1)).thenRejected("out_of_stock");
    }

    @Test
    void no_more_is_reserved_than_is_available() {
        var given = STOCK.given(new StockReceived(5), new StockReserved("b", 3));

        given.when(reserve("c", 3)).thenRejected("out_of_stock");
        given.when(reserve("c", 2)).then(new StockReserved("c", 2));
    }

    @Test
    void the_same_reservation_again_changes_nothing_and_another_is_refused() {
        var given = STOCK.given(new StockReceived(5), new StockReserved("c", 3));

        given.when(reserve("c", 3)).thenUnchanged();
        given.when(reserve("c", 2)).thenRejected("reserved_otherwise");
    }

    @Test
    void what_is_shipped_or_released_is_what_was_reserved() {
        var given = STOCK.given(new StockReceived(5), new StockReserved("c", 3));

        given.when(new ShipStock("i", "c")).then(new StockShipped("c", 3));
        given.when(new ReleaseStock("i", "c")).then(new StockReleased("c", 3));
        given.when(new ShipStock("i", "b")).thenRejected("not_reserved");
        given.when(new ReleaseStock("i", "b")).thenRejected("not_reserved");
    }

    @Test
    void the_limits_hold() {
        STOCK.given(new StockReceived(Stock.MAX_QUANTITY))
                .when(new ReceiveStock("i", 1))
                .thenRejected("stock_over_limit");

        List<StockEvent> full = new ArrayList<>(List.of(new StockReceived(5_000)));
        IntStream.range(0, Stock.MAX_RESERVATIONS)
                .forEach(i -> full.add(new StockReserved("c" + i, 1)));
        STOCK.given(full).when(reserve("late", 1)).thenRejected("too_many_reservations");
    }

    /** Every sequence of up to five commands on little stock, and whatever it leads to. */
    @Test
    void never_is_more_promised_than_is_there() {
        assertThat(walk(Stock.NONE, 5)).isEqualTo(9 + 81 + 729 + 6_561 + 59_049);
    }

    private static int walk(Stock stock, int steps) {
        if (steps == 0) {
            return 0;
        }
        StockDecider decider = new StockDecider();
        int seen = 0;
        for (StockCommand command : alphabet()) {
            Stock next =
                    decider.decide(command, stock)
                                    instanceof Decision.Accept<StockEvent>(var events)
                            ? decider.fold(stock, events)
                            : stock;
            assertThat(next.available()).as("%s after %s", command, stock).isNotNegative();
            assertThat(next.onHand()).as("%s after %s", command, stock).isNotNegative();
            seen += 1 + walk(next, steps - 1);
        }
        return seen;
    }

    private static List<StockCommand> alphabet() {
        List<StockCommand> commands = new ArrayList<>(List.of(new ReceiveStock("i", 2)));
        for (String cart : List.of("b", "c")) {
            commands.add(reserve(cart, 1));
            commands.add(reserve(cart, 2));
            commands.add(new ReleaseStock("i", cart));
            commands.add(new ShipStock("i", cart));
        }
        return commands;
    }

    private static ReserveStock reserve(String cart, int quantity) {
        return new ReserveStock("i", cart, quantity);
    }
}
