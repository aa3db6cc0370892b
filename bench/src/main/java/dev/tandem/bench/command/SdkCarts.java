package dev.tandem.bench.command;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromL;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.OpenCart;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import tools.jackson.databind.json.JsonMapper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A change of a quantity by the SDK alone: the same calls with the same items, made of the same
 * records, and nothing that is checked, refused, tried again or told. What cannot be cheaper.
 */
public final class SdkCarts {

    private static final JsonMapper JSON = new JsonMapper();

    private final DynamoDbClient client;
    private final Strategy strategy;
    private final EventPut events;
    private final Map<String, KeptCart> warm = new ConcurrentHashMap<>();

    public SdkCarts(DynamoDbClient client, Strategy strategy) {
        this(client, strategy, EventPut.IF_ABSENT);
    }

    private SdkCarts(DynamoDbClient client, Strategy strategy, EventPut events) {
        this.client = client;
        this.strategy = strategy;
        this.events = events;
    }

    /** The same, whose events are put whatever is there. */
    public static SdkCarts unconditional(DynamoDbClient client, Strategy strategy) {
        return new SdkCarts(client, strategy, EventPut.WHATEVER_IS_THERE);
    }

    /** The quantity of the first item of a cart that the handler has made. */
    public void change(String cartId, int quantity) {
        KeptCart known = strategy.isWarm() ? warm.get(cartId) : null;
        KeptCart before = known == null ? load(cartId) : known;
        String now = Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        CartItem first = before.cart().items().getFirst();
        OpenCart cart = before.cart().replace(first.withQuantity(quantity));
        KeptCart after = before.next(cart, now);
        write(cartId, before, after, first.itemId(), quantity, known != null);
        if (strategy.isWarm()) {
            warm.put(cartId, isStateDue(after) ? after.written() : after);
        }
    }

    KeptCart load(String cartId) {
        if (!strategy.isSnapshot()) {
            return kept(get(cartId));
        }
        List<Map<String, AttributeValue>> newest = newest(cartId);
        KeptCart kept = kept(get(cartId));
        for (Map<String, AttributeValue> event : newest.reversed()) {
            kept = number(event, "sequenceNumber") > kept.version() ? folded(kept, event) : kept;
        }
        return kept;
    }

    private Map<String, AttributeValue> get(String cartId) {
        return client.getItem(get ->
                        get.tableName("carts")
                                .key(Map.of("cartId", fromS(cartId)))
                                .consistentRead(true)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .item();
    }

    private List<Map<String, AttributeValue>> newest(String cartId) {
        return client.query(query ->
                        query.tableName("cart_events")
                                .consistentRead(true)
                                .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL)
                                .keyConditionExpression(
                                        "#id = :id AND sequenceNumber BETWEEN :from AND :upTo")
                                .expressionAttributeNames(Map.of("#id", "cartId"))
                                .expressionAttributeValues(
                                        Map.of(
                                                ":id", fromS(cartId),
                                                ":from", number(1),
                                                ":upTo", number(999_999_999_999_999_999L)))
                                .scanIndexForward(false)
                                .limit(Strategy.EVERY))
                .items();
    }

    private static KeptCart folded(KeptCart kept, Map<String, AttributeValue> item) {
        return kept.after(
                text(item, "eventType"),
                text(item, "body"),
                number(item, "sequenceNumber"),
                text(item, "createdAt"));
    }

    private static KeptCart kept(Map<String, AttributeValue> item) {
        List<CartItem> items = new ArrayList<>();
        for (AttributeValue one : of(item, "cartItems").l()) {
            Map<String, AttributeValue> at = one.m();
            Map<String, AttributeValue> price = of(at, "unitPrice").m();
            items.add(
                    new CartItem(
                            text(at, "itemId"),
                            text(at, "name"),
                            (int) number(at, "quantity"),
                            new Money(
                                    new BigDecimal(of(price, "amount").n()),
                                    text(price, "currency"))));
        }
        return new KeptCart(
                new OpenCart(text(item, "userAccountId"), items),
                number(item, "version"),
                number(item, "version"),
                text(item, "createdAt"),
                text(item, "updatedAt"),
                text(item, "foldFingerprint"));
    }

    private static AttributeValue of(Map<String, AttributeValue> item, String name) {
        return requireNonNull(item.get(name), name);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        return of(item, name).s();
    }

    static AttributeValue number(long value) {
        return fromN(Long.toString(value));
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(of(item, name).n());
    }

    private void write(
            String cartId,
            KeptCart before,
            KeptCart after,
            String itemId,
            int quantity,
            boolean isWarm) {
        String token = UUID.randomUUID().toString();
        Map<String, AttributeValue> event = event(cartId, after, itemId, quantity);
        boolean isLookedAt = strategy.isSnapshot() && isWarm && !strategy.isTrusted();
        boolean isStateDue = isStateDue(after);
        if (!isStateDue && !isLookedAt) {
            event.put("writeId", fromS(token));
            client.putItem(events.alone(event));
            return;
        }
        List<TransactWriteItem> items = new ArrayList<>();
        if (isLookedAt) {
            items.add(TransactWriteItem.builder().conditionCheck(earlier(cartId, before)).build());
        }
        if (isStateDue) {
            items.add(
                    TransactWriteItem.builder().put(state(cartId, before, after, isWarm)).build());
        }
        items.add(TransactWriteItem.builder().put(events.inTransaction(event)).build());
        client.transactWriteItems(transaction ->
                transaction
                        .transactItems(items)
                        .clientRequestToken(token)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }

    private boolean isStateDue(KeptCart after) {
        return !strategy.isSnapshot() || after.version() % Strategy.EVERY == 0;
    }

    static Put.Builder put(String table, Map<String, AttributeValue> item) {
        return Put.builder()
                .tableName(table)
                .item(item)
                .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD);
    }

    static ConditionCheck earlier(String cartId, KeptCart before) {
        return ConditionCheck.builder()
                .tableName("cart_events")
                .key(Map.of("cartId", fromS(cartId), "sequenceNumber", number(before.version())))
                .conditionExpression("#createdAt = :at")
                .expressionAttributeNames(Map.of("#createdAt", "createdAt"))
                .expressionAttributeValues(Map.of(":at", fromS(before.updatedAt())))
                .build();
    }

    static Map<String, AttributeValue> event(
            String cartId, KeptCart after, String itemId, int quantity) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("cartId", fromS(cartId));
        item.put("sequenceNumber", number(after.version()));
        item.put("eventType", fromS("cart_item_quantity_changed"));
        item.put("eventVersion", fromN("1"));
        var body = new CartItemQuantityChanged(itemId, quantity);
        item.put("body", fromS(JSON.writeValueAsString(body)));
        item.put("createdAt", fromS(after.updatedAt()));
        return item;
    }

    Put state(String cartId, KeptCart before, KeptCart after, boolean isWarm) {
        var put = put("carts", item(cartId, after));
        AttributeValue version = number(before.version());
        if (strategy.isSnapshot()) {
            return put.conditionExpression(
                            isWarm ? "#version = :expected" : "#version <= :expected")
                    .expressionAttributeNames(Map.of("#version", "version"))
                    .expressionAttributeValues(
                            Map.of(":expected", isWarm ? number(before.stored()) : version))
                    .build();
        }
        return isWarm
                ? put.conditionExpression(
                                "#version = :version AND #updatedAt = :updatedAt AND #mark = :mark")
                        .expressionAttributeNames(
                                Map.of(
                                        "#version",
                                        "version",
                                        "#updatedAt",
                                        "updatedAt",
                                        "#mark",
                                        "foldFingerprint"))
                        .expressionAttributeValues(
                                Map.of(
                                        ":version",
                                        version,
                                        ":updatedAt",
                                        fromS(before.updatedAt()),
                                        ":mark",
                                        fromS(before.fold())))
                        .build()
                : put.conditionExpression(
                                "#version = :expected OR (attribute_exists(#mark) AND #mark <> :own"
                                        + " AND #version < :expected)")
                        .expressionAttributeNames(
                                Map.of("#version", "version", "#mark", "foldFingerprint"))
                        .expressionAttributeValues(
                                Map.of(":expected", version, ":own", fromS(before.fold())))
                        .build();
    }

    private static Map<String, AttributeValue> item(String cartId, KeptCart cart) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("cartId", fromS(cartId));
        item.put("userAccountId", fromS(cart.cart().userAccountId()));
        item.put("cartItems", fromL(cart.cart().items().stream().map(SdkCarts::item).toList()));
        item.put("status", fromS("open"));
        item.put("version", number(cart.version()));
        item.put("createdAt", fromS(cart.createdAt()));
        item.put("updatedAt", fromS(cart.updatedAt()));
        item.put("foldFingerprint", fromS(cart.fold()));
        return item;
    }

    private static AttributeValue item(CartItem item) {
        Money price = item.unitPrice();
        AttributeValue amount = fromN(price.amount().toPlainString());
        return fromM(
                Map.of(
                        "itemId", fromS(item.itemId()),
                        "name", fromS(item.name()),
                        "quantity", number(item.quantity()),
                        "unitPrice",
                                fromM(
                                        Map.of(
                                                "amount",
                                                amount,
                                                "currency",
                                                fromS(price.currency())))));
    }
}
