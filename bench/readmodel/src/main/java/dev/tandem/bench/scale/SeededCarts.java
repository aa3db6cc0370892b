package dev.tandem.bench.scale;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.event.Metadata;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.dynamodb.table.Tables;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Carts with histories, written as the store would have, but in bulk: a transaction for each event
 * takes too long.
 *
 * @param carts how many
 * @param events how many each of them has
 */
record SeededCarts(int carts, int events) {

    private static final EventItems<CartEvent> ITEMS =
            new EventItems<>(CartAggregate.TYPE, CartAggregate.EVENTS);

    private static final CartDecider DECIDER = new CartDecider();

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    private static final int WRITERS = 4;

    /** As many as DynamoDB takes at a time. */
    private static final int BATCH = 100;

    void write(DynamoDbClient client, Tables tables) throws Exception {
        List<Callable<Void>> writers =
                IntStream.range(0, WRITERS)
                        .<Callable<Void>>mapToObj(writer ->
                                () -> {
                                    write(client, tables, writer);
                                    return null;
                                })
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(WRITERS)) {
            for (Future<Void> written : threads.invokeAll(writers)) {
                written.get();
            }
        }
    }

    private void write(DynamoDbClient client, Tables tables, int writer) {
        List<TransactWriteItem> log = new ArrayList<>();
        List<TransactWriteItem> states = new ArrayList<>();
        for (int cart = writer; cart < carts; cart += WRITERS) {
            String id = id(cart);
            states.add(put(tables.state(), state(id)));
            flush(client, states, BATCH);
            for (int number = 1; number <= events; number++) {
                log.add(put(tables.events(), event(id, number)));
                flush(client, log, BATCH);
            }
        }
        flush(client, states, 1);
        flush(client, log, 1);
    }

    /** All are equally long. */
    static String id(int cart) {
        String number = Integer.toString(cart);
        return "cart-" + "0".repeat(8 - number.length()) + number;
    }

    private static TransactWriteItem put(String table, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build();
    }

    /** By transactions: DynamoDB Local writes each item of a batch to its file by itself. */
    private static void flush(DynamoDbClient client, List<TransactWriteItem> waiting, int from) {
        if (waiting.size() >= from) {
            client.transactWriteItems(write -> write.transactItems(waiting));
            waiting.clear();
        }
    }

    private static Map<String, AttributeValue> event(String id, int number) {
        return ITEMS.write(
                ITEMS.describe(
                        id, number, happened(number), BEGIN.plusSeconds(number), Metadata.NONE));
    }

    private Map<String, AttributeValue> state(String id) {
        var cart =
                DECIDER.fold(
                        DECIDER.initialState(),
                        IntStream.rangeClosed(1, events).mapToObj(SeededCarts::happened).toList());
        Map<String, AttributeValue> item =
                new HashMap<>(CartCommandsConfiguration.cart().state().write(cart));
        item.put("cartId", fromS(id));
        item.put("version", fromN(Integer.toString(events)));
        item.put("createdAt", fromS(BEGIN.plusSeconds(1).toString()));
        item.put("updatedAt", fromS(BEGIN.plusSeconds(events).toString()));
        return item;
    }

    /** Three items come, and change. */
    private static CartEvent happened(int number) {
        if (number == 1) {
            return new CartCreated("mia");
        }
        return number <= 4
                ? new CartItemAdded(
                        new CartItem(
                                "item" + number,
                                "The item " + number,
                                1,
                                new Money(new BigDecimal("1.50"), "EUR")))
                : new CartItemQuantityChanged("item" + (2 + number % 3), number);
    }
}
