package dev.tandem.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

class SdkCartsTest {

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void the_floor_asks_dynamodb_what_the_handler_asks(Strategy strategy) {
        BenchDatabase database = BenchDatabase.fresh();
        MemoryTransport ofHandler = new MemoryTransport();
        MemoryTransport ofFloor = new MemoryTransport();
        HandlerCarts handler = new HandlerCarts(database.client(ofHandler), strategy);
        SdkCarts floor = new SdkCarts(database.client(ofFloor), strategy);
        handler.create("cart-1", 3);
        handler.create("cart-2", 3);
        // the handler knows its carts from creating them, the floor does not: after one change both
        // do
        handler.change("cart-1", 2);
        floor.change("cart-2", 2);
        ofHandler.takeAsked();
        ofFloor.takeAsked();

        // past a snapshot
        for (int i = 0; i < Strategy.EVERY + 5; i++) {
            handler.change("cart-1", 3 + i % 2);
            floor.change("cart-2", 3 + i % 2);
        }

        List<String> asked = AskedText.plain(ofHandler.takeAsked());
        assertThat(asked).hasSizeGreaterThanOrEqualTo(Strategy.EVERY + 5);
        assertThat(AskedText.plain(ofFloor.takeAsked())).isEqualTo(asked);
    }
}
