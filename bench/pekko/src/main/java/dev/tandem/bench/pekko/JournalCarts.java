package dev.tandem.bench.pekko;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.OpenCart;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * The table layout of j5ik2o's event store adapter by hand, since the adapter itself does not
 * resolve: a journal and a table of snapshots, both with an index over all attributes that is read
 * instead of the table; an event and the snapshot's version go in one transaction, the snapshot
 * itself with every 20th.
 */
final class JournalCarts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String JOURNAL = "journal";
    private static final String SNAPSHOT = "snapshot";
    private static final String INDEX = "by-aid";
    private static final int EVERY = 20;

    private final DynamoDbClient client;

    JournalCarts(DynamoDbClient client) {
        this.client = client;
        PlainTables tables = new PlainTables(client);
        List.of(JOURNAL, SNAPSHOT)
                .forEach(
                        name -> tables.createIndexed(name, "pkey", "skey", INDEX, "aid", "seq_nr"));
    }

    /** A new cart with one item. */
    void create(String cartId) {
        OpenCart cart =
                new OpenCart(
                        "mia",
                        List.of(
                                new CartItem(
                                        "item-0",
                                        "Green tea 0",
                                        1,
                                        new Money(new BigDecimal("4.50"), "EUR"))));
        client.putItem(put ->
                put.tableName(SNAPSHOT)
                        .item(
                                Map.of(
                                        "pkey", fromS(partition(cartId)),
                                        "skey", fromS(cartId + "-0"),
                                        "aid", fromS(cartId),
                                        "seq_nr", fromN("0"),
                                        "at", fromN("1"),
                                        "version", fromN("1"),
                                        "payload", fromS(JSON.writeValueAsString(cart)))));
    }

    /** The quantity of its item. */
    void change(String cartId, int quantity) {
        Map<String, AttributeValue> snapshot = query(SNAPSHOT, cartId, -1, 1).getFirst();
        long at = Long.parseLong(of(snapshot, "at").n());
        OpenCart cart = JSON.readValue(of(snapshot, "payload").s(), OpenCart.class);
        List<Map<String, AttributeValue>> events = query(JOURNAL, cartId, at, EVERY);
        for (Map<String, AttributeValue> event : events) {
            cart =
                    after(
                            cart,
                            JSON.readValue(
                                    of(event, "payload").s(), CartItemQuantityChanged.class));
        }
        var event = new CartItemQuantityChanged("item-0", quantity);
        write(cartId, at + events.size() + 1, event, after(cart, event), of(snapshot, "version"));
    }

    private static AttributeValue of(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), name);
    }

    private static OpenCart after(OpenCart cart, CartItemQuantityChanged event) {
        return cart.replace(cart.find(event.itemId()).orElseThrow().withQuantity(event.quantity()));
    }

    private List<Map<String, AttributeValue>> query(
            String table, String cartId, long after, int limit) {
        return client.query(
                        QueryRequest.builder()
                                .tableName(table)
                                .indexName(INDEX)
                                .keyConditionExpression("aid = :aid AND seq_nr > :after")
                                .expressionAttributeValues(
                                        Map.of(
                                                ":aid",
                                                fromS(cartId),
                                                ":after",
                                                fromN(Long.toString(after))))
                                .limit(limit)
                                .build())
                .items();
    }

    private void write(
            String cartId,
            long number,
            CartItemQuantityChanged event,
            OpenCart cart,
            AttributeValue version) {
        boolean isDue = number % EVERY == 0;
        Map<String, AttributeValue> values =
                isDue
                        ? Map.of(
                                ":one", fromN("1"),
                                ":version", version,
                                ":at", fromN(Long.toString(number)),
                                ":payload", fromS(JSON.writeValueAsString(cart)))
                        : Map.of(":one", fromN("1"), ":version", version);
        Update.Builder update =
                Update.builder()
                        .tableName(SNAPSHOT)
                        .key(
                                Map.of(
                                        "pkey", fromS(partition(cartId)),
                                        "skey", fromS(cartId + "-0")))
                        .updateExpression(
                                isDue
                                        ? "SET version = version + :one, #at = :at, payload ="
                                                + " :payload"
                                        : "SET version = version + :one")
                        .conditionExpression("version = :version")
                        .expressionAttributeValues(values);
        if (isDue) {
            update.expressionAttributeNames(Map.of("#at", "at"));
        }
        Put put =
                Put.builder()
                        .tableName(JOURNAL)
                        .item(
                                Map.of(
                                        "pkey", fromS(partition(cartId)),
                                        "skey", fromS(cartId + "-" + number),
                                        "aid", fromS(cartId),
                                        "seq_nr", fromN(Long.toString(number)),
                                        "occurred_at",
                                                fromN(Long.toString(System.currentTimeMillis())),
                                        "payload", fromS(JSON.writeValueAsString(event))))
                        .build();
        client.transactWriteItems(write ->
                write.transactItems(
                        TransactWriteItem.builder().update(update.build()).build(),
                        TransactWriteItem.builder().put(put).build()));
    }

    private static String partition(String cartId) {
        return "cart-" + Math.floorMod(cartId.hashCode(), 64);
    }
}
