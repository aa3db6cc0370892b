package dev.tandem.proofs.soak;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;
import dev.tandem.core.store.Versioned;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Notes what is there of the round's carts in all tables. */
final class Collected {

    private static final String ROWS =
            """
            SELECT c.cart_id, json_build_object('owner', user_account_id, 'status', status,
                   'count', item_count, 'total', total_amount::text, 'last', last_sequence_number,
                   'createdAt', floor(extract(epoch FROM created_at) * 1000)::bigint,
                   'updatedAt', floor(extract(epoch FROM updated_at) * 1000)::bigint,
                   'items', coalesce((SELECT json_agg(json_build_object('itemId', item_id,
                        'name', name, 'quantity', quantity, 'amount', unit_amount::text,
                        'currency', currency) ORDER BY position)
                        FROM cart_item i WHERE i.cart_id = c.cart_id), '[]'))::text
              FROM cart c
            """;

    private static final String BASKETS =
            """
            SELECT cart_id, json_build_object('weight', weight, 'names', names,
                   'last', last_sequence_number)::text FROM basket
            """;

    private final Round round;
    private final World world;

    Collected(Round round) {
        this.round = round;
        this.world = round.world();
    }

    void note() {
        Map<String, List<JsonNode>> events = events();
        Map<String, JsonNode> rows = rows(ROWS);
        Map<String, JsonNode> baskets = rows(BASKETS);
        ParkedCarts parked = new ParkedCarts(world.node(0));
        Map<String, String> inCarts = parked.inCarts();
        Map<String, String> inBaskets = parked.inBaskets(world.release());
        for (String cart : carts(events, rows.keySet(), baskets.keySet())) {
            Map<String, String> waiting = new HashMap<>();
            put(waiting, "cart", inCarts.get(cart));
            put(waiting, Basket.NAME, inBaskets.get(cart));
            round.history()
                    .add(
                            new Entry.Left(
                                    cart,
                                    events.getOrDefault(cart, List.of()),
                                    states(cart),
                                    rows.get(cart),
                                    baskets.get(cart),
                                    waiting));
        }
    }

    private static void put(
            Map<String, String> waiting, String readModel, @Nullable String reason) {
        if (reason != null) {
            waiting.put(readModel, reason);
        }
    }

    /** Those with the round's name, and those that were made up in it. */
    private Set<String> carts(
            Map<String, List<JsonNode>> events, Set<String> inRows, Set<String> inBaskets) {
        Set<String> carts = new TreeSet<>();
        List.of(events.keySet(), inRows, inBaskets)
                .forEach(ids -> ids.stream().filter(this::isOurs).forEach(carts::add));
        events.forEach((cart, log) -> {
            if (isOurs(log.getFirst().path("command").asString(""))) {
                carts.add(cart);
            }
        });
        round.history().all(Entry.Told.class).stream()
                .map(Entry.Told::cart)
                .filter(cart -> !cart.isEmpty())
                .forEach(carts::add);
        return carts;
    }

    private boolean isOurs(String id) {
        return id.startsWith(round.run());
    }

    private Map<String, List<JsonNode>> events() {
        Map<String, List<JsonNode>> events = new TreeMap<>();
        world.client()
                .scanPaginator(scan -> scan.tableName("cart_events").consistentRead(true))
                .items()
                .forEach(item ->
                        events.computeIfAbsent(item.get("cartId").s(), _ -> new ArrayList<>())
                                .add(event(item)));
        events.values().forEach(log -> log.sort(Comparator.comparingLong(Collected::number)));
        return events;
    }

    private static long number(JsonNode event) {
        return event.required("number").asLong();
    }

    private static JsonNode event(Map<String, AttributeValue> item) {
        ObjectNode event = JsonText.MAPPER.createObjectNode();
        event.put("number", Long.parseLong(item.get("sequenceNumber").n()));
        event.put("type", item.get("eventType").s());
        event.set("body", JsonText.MAPPER.readTree(item.get("body").s()));
        event.put("createdAt", Instant.parse(item.get("createdAt").s()).toEpochMilli());
        Map<String, AttributeValue> metadata =
                item.getOrDefault("metadata", AttributeValue.fromM(Map.of())).m();
        return event.put(
                "command", metadata.getOrDefault("correlationId", AttributeValue.fromS("")).s());
    }

    private Map<String, JsonNode> rows(String sql) {
        Map<String, JsonNode> rows = new HashMap<>();
        world.jdbc()
                .query(
                        sql,
                        row -> {
                            rows.put(row.getString(1), JsonText.MAPPER.readTree(row.getString(2)));
                        });
        return rows;
    }

    private List<JsonNode> states(String cart) {
        List<JsonNode> states = new ArrayList<>();
        for (Node node : world.nodes()) {
            try {
                node.store().load(cart).map(Collected::state).ifPresent(states::add);
            } catch (RuntimeException e) {
                round.history().broken("the state of " + cart, e);
            }
        }
        return states;
    }

    private static JsonNode state(Versioned<Cart> state) {
        ObjectNode node =
                switch (state.state()) {
                    case NoCart _ -> JsonText.MAPPER.createObjectNode();
                    case OpenCart(String owner, List<CartItem> items) ->
                            state(owner, "open", items);
                    case CheckedOutCart(String owner, List<CartItem> items) ->
                            state(owner, "checked_out", items);
                };
        return node.put("version", state.version());
    }

    private static ObjectNode state(String owner, String status, List<CartItem> items) {
        ObjectNode state = JsonText.MAPPER.createObjectNode();
        state.put("owner", owner).put("status", status);
        ArrayNode list = state.putArray("items");
        for (CartItem item : items) {
            list.addObject()
                    .put("itemId", item.itemId())
                    .put("name", item.name())
                    .put("quantity", item.quantity())
                    .put("amount", item.unitPrice().amount().toPlainString())
                    .put("currency", item.unitPrice().currency());
        }
        return state;
    }
}
