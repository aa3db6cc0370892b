package dev.tandem.proofs;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.testkit.golden.GoldenFiles;
import dev.tandem.testkit.golden.RecordedEvent;
import dev.tandem.testkit.golden.Release;
import dev.tandem.testkit.golden.Replay;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import software.amazon.awssdk.enhanced.dynamodb.document.EnhancedDocument;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Every cart event that was ever released is still read, folded and shown as it was then. */
class GoldenEventsTest {

    private static final GoldenFiles GOLDEN =
            GoldenFiles.in(Path.of("src/test/golden/cart"), CartAggregate.EVENTS);

    private static final String ROWS =
            """
            select jsonb_build_object(
                'cart', (select jsonb_agg(c) from cart c where cart_id = ?),
                'cart_item', (select jsonb_agg(i order by position) from cart_item i where cart_id = ?))
            """;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    private final EventItems<CartEvent> items =
            new EventItems<>(CartAggregate.TYPE, CartAggregate.EVENTS);

    private static final BothSides SIDES = new BothSides();

    @AfterAll
    static void close() {
        SIDES.close();
    }

    static List<Release> releases() {
        return GOLDEN.releases();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void a_released_event_is_read_folded_and_shown_as_it_was_then(Release release) {
        String cart = "golden-%s-%d".formatted(release.eventType(), release.eventVersion());
        GOLDEN.check(release, history -> replay(cart, history));
    }

    private Replay replay(String cart, List<RecordedEvent> history) {
        List<Map<String, AttributeValue>> stored =
                IntStream.range(0, history.size())
                        .mapToObj(i -> item(cart, history.get(i), i + 1))
                        .toList();
        List<StreamEvent<CartEvent>> events = stored.stream().map(items::read).toList();
        return new Replay(
                JSON.readTree(requireNonNull(items.write(events.getLast()).get("body")).s()),
                state(events),
                rows(cart, stored));
    }

    private static JsonNode state(List<StreamEvent<CartEvent>> events) {
        var decider = new CartDecider();
        Cart cart =
                decider.fold(
                        decider.initialState(), events.stream().map(StreamEvent::event).toList());
        return JSON.readTree(
                EnhancedDocument.fromAttributeValueMap(
                                CartCommandsConfiguration.cart().state().write(cart))
                        .toJson());
    }

    /** By the event table and the updater, as they come about in the end. */
    private static JsonNode rows(String cart, List<Map<String, AttributeValue>> stored) {
        String table = SIDES.table("cart_events");
        stored.forEach(item -> SIDES.dynamoDb().putItem(put -> put.tableName(table).item(item)));
        SIDES.show(cart);
        return JSON.readTree(SIDES.jdbc().queryForObject(ROWS, String.class, cart, cart));
    }

    private static Map<String, AttributeValue> item(
            String cart, RecordedEvent event, int sequenceNumber) {
        return Map.of(
                "cartId", fromS(cart),
                "sequenceNumber", fromN(Integer.toString(sequenceNumber)),
                "eventType", fromS(event.eventType()),
                "eventVersion", fromN(Integer.toString(event.eventVersion())),
                "createdAt", fromS(event.createdAt()),
                "body", fromS(JSON.writeValueAsString(event.body())));
    }
}
