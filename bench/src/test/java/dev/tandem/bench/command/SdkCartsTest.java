package dev.tandem.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.regex.Pattern;

class SdkCartsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern INSTANT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
    private static final Pattern TOKEN =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

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

        List<String> asked = plain(ofHandler.takeAsked());
        assertThat(asked).hasSizeGreaterThanOrEqualTo(Strategy.EVERY + 5);
        assertThat(plain(ofFloor.takeAsked())).isEqualTo(asked);
    }

    /** Without whose cart it is, when it was, and what names one call. */
    private static List<String> plain(List<MemoryTransport.Asked> asked) {
        return asked.stream()
                .map(call -> call.operation() + " " + plain(sorted(call.body())))
                .toList();
    }

    private static String plain(String body) {
        String timeless = INSTANT.matcher(body).replaceAll("then");
        return TOKEN.matcher(timeless).replaceAll("token").replaceAll("cart-[12]", "cart");
    }

    /** As equal objects of JSON are equal texts. */
    private static String sorted(String body) {
        return canonical(JSON.readTree(body));
    }

    private static String canonical(JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream()
                    .map(field -> field.getKey() + ":" + canonical(field.getValue()))
                    .sorted()
                    .toList()
                    .toString();
        }
        return node.isArray()
                ? node.valueStream().map(SdkCartsTest::canonical).toList().toString()
                : node.toString();
    }
}
