package dev.tandem.bench.command;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromM;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.item.CartItem;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Several changes of one warm cart in one transaction, by the SDK alone: the same request with the
 * same items as the handler's group has, and nothing that is decided, checked, proven or told.
 */
public final class SdkGroups {

    private static final int IN_A_BATCH = 25;
    private static final long WEEK = 7 * 24 * 3600L;

    private final DynamoDbClient client;
    private final SdkCarts carts;
    private final Strategy strategy;
    private final Records records;
    private final Map<String, KeptCart> warm = new HashMap<>();

    /** What remembers the commands. */
    public enum Records {
        /** Nothing: they have no ids. */
        NONE(1),
        /** An item for each, as the library has it. */
        EACH(2),
        /** One item for all of a group: nobody finds a command in it by its id. */
        ONE_A_GROUP(1),
        /** An item for each, written after the transaction: who dies between repeats commands. */
        AFTERWARDS(1);

        private final int items;

        Records(int items) {
            this.items = items;
        }

        /** How many commands fit in a transaction, beside a look, a state and a record. */
        public int most() {
            return 97 / items;
        }
    }

    private record Written(KeptCart cart, String id, Map<String, AttributeValue> event) {}

    /**
     * @param strategy one that is warm, with snapshots
     */
    public SdkGroups(DynamoDbClient client, Strategy strategy, Records records) {
        this.client = client;
        this.carts = new SdkCarts(client, strategy);
        this.strategy = strategy;
        this.records = records;
    }

    /** The quantities of the first item, one after the other; by one thread at a time. */
    public void change(String cartId, List<Integer> quantities) {
        KeptCart before = warm.get(cartId);
        boolean isLookedAt = before != null && !strategy.isTrusted();
        KeptCart known = before == null ? carts.load(cartId) : before;
        List<Written> steps = steps(cartId, known, quantities);
        String token = UUID.randomUUID().toString();
        KeptCart after = steps.getLast().cart();
        boolean isStateDue = after.version() / Strategy.EVERY > known.version() / Strategy.EVERY;
        if (steps.size() == 1 && !isLookedAt && !isStateDue && records == Records.NONE) {
            putAlone(named(steps.getFirst().event(), token));
        } else {
            send(cartId, known, steps, token, before != null, isLookedAt, isStateDue);
        }
        warm.put(cartId, isStateDue ? after.written() : after);
    }

    private List<Written> steps(String cartId, KeptCart before, List<Integer> quantities) {
        List<Written> steps = new ArrayList<>();
        KeptCart cart = before;
        for (int quantity : quantities) {
            CartItem item = cart.cart().items().getFirst();
            cart =
                    cart.next(
                            cart.cart().replace(item.withQuantity(quantity)),
                            Instant.now().truncatedTo(ChronoUnit.MILLIS).toString());
            String id = UUID.randomUUID().toString();
            Map<String, AttributeValue> event =
                    SdkCarts.event(cartId, cart, item.itemId(), quantity);
            if (records != Records.NONE) {
                event.put("metadata", fromM(Map.of("commandId", fromS(id))));
            }
            steps.add(new Written(cart, id, event));
        }
        return steps;
    }

    private void putAlone(Map<String, AttributeValue> event) {
        Put put = EventPut.IF_ABSENT.inTransaction(event);
        client.putItem(alone ->
                alone.tableName(put.tableName())
                        .item(put.item())
                        .conditionExpression(put.conditionExpression())
                        .expressionAttributeNames(put.expressionAttributeNames())
                        .returnValuesOnConditionCheckFailure(
                                put.returnValuesOnConditionCheckFailure())
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
    }

    private void send(
            String cartId,
            KeptCart before,
            List<Written> steps,
            String token,
            boolean isWarm,
            boolean isLookedAt,
            boolean isStateDue) {
        List<TransactWriteItem> items = new ArrayList<>();
        if (isLookedAt) {
            items.add(
                    TransactWriteItem.builder()
                            .conditionCheck(SdkCarts.earlier(cartId, before))
                            .build());
        }
        if (isStateDue) {
            add(items, carts.state(cartId, before, steps.getLast().cart(), isWarm));
        }
        boolean isOne = steps.size() == 1;
        boolean isEventNamed = !isOne && records == Records.NONE;
        steps.forEach(step ->
                add(
                        items,
                        EventPut.IF_ABSENT.inTransaction(
                                isEventNamed ? named(step.event(), token) : step.event())));
        switch (records) {
            case EACH ->
                    steps.forEach(step -> {
                        Map<String, AttributeValue> item = record(cartId, step);
                        add(items, recorded(isOne ? item : named(item, token)));
                    });
            case ONE_A_GROUP -> add(items, recorded(one(cartId, steps)));
            case NONE, AFTERWARDS -> {
                // not in the transaction
            }
        }
        client.transactWriteItems(transaction ->
                transaction
                        .transactItems(items)
                        .clientRequestToken(token)
                        .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL));
        if (records == Records.AFTERWARDS) {
            recordAfterwards(cartId, steps);
        }
    }

    private static void add(List<TransactWriteItem> items, Put put) {
        items.add(TransactWriteItem.builder().put(put).build());
    }

    private static Map<String, AttributeValue> named(
            Map<String, AttributeValue> item, String token) {
        Map<String, AttributeValue> named = new HashMap<>(item);
        named.put("writeId", fromS(token));
        return named;
    }

    private static Put recorded(Map<String, AttributeValue> item) {
        return SdkCarts.put("cart_commands", item)
                .conditionExpression("attribute_not_exists(#key) OR #expiresAt < :now")
                .expressionAttributeNames(Map.of("#key", "commandId", "#expiresAt", "expiresAt"))
                .expressionAttributeValues(
                        Map.of(":now", SdkCarts.number(Instant.now().getEpochSecond())))
                .build();
    }

    private static Map<String, AttributeValue> record(String cartId, Written step) {
        String request = "changeCartItemQuantity " + cartId + " " + step.event().get("body");
        return Map.of(
                "commandId", fromS(step.id()),
                "aggregateId", fromS(cartId),
                "fingerprint", fromS(sha256(request)),
                "result", fromS(result(cartId, step)),
                "expiresAt", expiry());
    }

    private static AttributeValue expiry() {
        return fromN(Long.toString(Instant.now().getEpochSecond() + WEEK));
    }

    private static String result(String cartId, Written step) {
        return "{\"cartId\":\"%1$s\",\"version\":%2$s,\"events\":[{\"sequenceNumber\":%2$s,\"eventType\":\"cart_item_quantity_changed\"}]}"
                .formatted(cartId, step.cart().version());
    }

    private static Map<String, AttributeValue> one(String cartId, List<Written> steps) {
        return Map.of(
                "commandId", fromS(steps.getFirst().id()),
                "aggregateId", fromS(cartId),
                "result",
                        fromS(
                                steps.stream()
                                        .map(step -> step.id() + " " + result(cartId, step))
                                        .collect(Collectors.joining("\n"))),
                "expiresAt", expiry());
    }

    private void recordAfterwards(String cartId, List<Written> steps) {
        List<WriteRequest> puts =
                steps.stream()
                        .map(step ->
                                WriteRequest.builder()
                                        .putRequest(
                                                PutRequest.builder()
                                                        .item(record(cartId, step))
                                                        .build())
                                        .build())
                        .toList();
        IntStream.iterate(0, from -> from < puts.size(), from -> from + IN_A_BATCH)
                .forEach(from ->
                        client.batchWriteItem(batch ->
                                batch.requestItems(
                                        Map.of(
                                                "cart_commands",
                                                puts.subList(
                                                        from,
                                                        Math.min(
                                                                puts.size(),
                                                                from + IN_A_BATCH))))));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
