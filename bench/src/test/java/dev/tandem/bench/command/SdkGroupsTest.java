package dev.tandem.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.bench.command.SdkGroups.Records;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.core.command.Command;
import dev.tandem.core.event.Metadata;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

class SdkGroupsTest {

    private static final List<Integer> THREE = List.of(2, 3, 4);

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT_WARM, NONE",
        "SNAPSHOT_WARM, EACH",
        "SNAPSHOT_TRUSTED, NONE",
        "SNAPSHOT_TRUSTED, EACH"
    })
    void the_floor_of_a_group_asks_dynamodb_what_the_handler_asks(
            Strategy strategy, Records records) {
        BenchDatabase database = BenchDatabase.fresh();
        MemoryTransport ofHandler = new MemoryTransport();
        MemoryTransport ofFloor = new MemoryTransport();
        HandlerCarts handler = new HandlerCarts(database.client(ofHandler), strategy);
        SdkGroups floor = new SdkGroups(database.client(ofFloor), strategy, records);
        handler.create("cart-1", 3);
        handler.create("cart-2", 3);
        handler.change("cart-1", 9);
        floor.change("cart-2", List.of(9));
        ofHandler.takeAsked();
        ofFloor.takeAsked();

        // past two snapshots, and one alone
        for (int i = 0; i < 15; i++) {
            handler.handler().handleAll(commands(THREE, records));
            floor.change("cart-2", THREE);
        }
        handler.handler().handleAll(commands(List.of(5), records));
        floor.change("cart-2", List.of(5));

        List<String> asked = AskedText.plain(ofHandler.takeAsked());
        assertThat(asked).hasSize(16);
        assertThat(AskedText.plain(ofFloor.takeAsked())).isEqualTo(asked);
    }

    private static List<Command<CartCommand>> commands(List<Integer> quantities, Records records) {
        return quantities.stream()
                .map(quantity ->
                        new Command<CartCommand>(
                                new ChangeCartItemQuantity("cart-1", "item-0", quantity),
                                OptionalLong.empty(),
                                records == Records.EACH
                                        ? new Metadata(
                                                UUID.randomUUID().toString(), null, null, null)
                                        : Metadata.NONE))
                .toList();
    }
}
