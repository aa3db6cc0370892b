package dev.tandem.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

class SdkCartsTest {

    /** And what is said of it behind the item. */
    private static final Pattern CONDITION_OF_EVENT =
            Pattern.compile(
                    "ConditionExpression:\"attribute_not_exists\\(#key\\)\","
                            + " ExpressionAttributeNames:\\[#key:\"cartId\"], (.*?)"
                            + "ReturnValuesOnConditionCheckFailure:\"ALL_OLD\", ");

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

    @Test
    void without_a_condition_it_asks_the_same_but_for_the_condition_of_an_event() {
        List<String> with = trusted(SdkCarts::new);
        List<String> without = trusted(SdkCarts::unconditional);

        assertThat(without).hasSizeGreaterThanOrEqualTo(Strategy.EVERY + 5).isNotEqualTo(with);
        assertThat(without.stream().filter(call -> call.contains("#key"))).isEmpty();
        assertThat(without)
                .isEqualTo(with.stream().map(SdkCartsTest::withoutConditionOfEvent).toList());
    }

    /** Past a snapshot, by a floor that has a warm state. */
    private static List<String> trusted(BiFunction<DynamoDbClient, Strategy, SdkCarts> made) {
        BenchDatabase database = BenchDatabase.fresh();
        MemoryTransport asked = new MemoryTransport();
        HandlerCarts handler = new HandlerCarts(database.client(), Strategy.SNAPSHOT_TRUSTED);
        SdkCarts floor = made.apply(database.client(asked), Strategy.SNAPSHOT_TRUSTED);
        handler.create("cart-1", 3);
        for (int i = 0; i < Strategy.EVERY + 5; i++) {
            floor.change("cart-1", 2 + i % 2);
        }
        return AskedText.plain(asked.takeAsked());
    }

    private static String withoutConditionOfEvent(String call) {
        return CONDITION_OF_EVENT.matcher(call).replaceAll("$1");
    }
}
