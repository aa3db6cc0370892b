package dev.tandem.proofs;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.Metadata;
import dev.tandem.dynamodb.event.EventItems;
import dev.tandem.testkit.concurrent.Concurrently;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * Carts with histories, written as the store would have, but in bulk: a transaction for each event
 * takes too long.
 *
 * @param carts how many
 * @param events how many each of them has
 */
record CartHistories(int carts, int events) {

    private static final EventItems<CartEvent> ITEMS =
            new EventItems<>(CartAggregate.TYPE, CartAggregate.EVENTS);

    private static final CartDecider DECIDER = new CartDecider();

    private static final Instant BEGIN = Instant.parse("2026-01-01T08:00:00Z");

    private static final int WRITERS = 4;

    /** Writes them round by round, so that the stream tells of all carts at the same time. */
    void write(BothSides sides) {
        write(sides, UnaryOperator.identity());
    }

    /** The same, with other items for some events. */
    void write(BothSides sides, UnaryOperator<Map<String, AttributeValue>> event) {
        Concurrently.run(
                WRITERS,
                writer -> {
                    List<Integer> own =
                            IntStream.range(0, carts)
                                    .filter(cart -> cart % WRITERS == writer)
                                    .boxed()
                                    .toList();
                    write(sides, own, event);
                    return own.size();
                });
    }

    private void write(
            BothSides sides, List<Integer> own, UnaryOperator<Map<String, AttributeValue>> event) {
        try (var states = new BulkWrites(sides.dynamoDb(), sides.table("carts"))) {
            own.forEach(cart -> states.put(state(id(cart))));
        }
        try (var log = new BulkWrites(sides.dynamoDb(), sides.table("cart_events"))) {
            IntStream.rangeClosed(1, events)
                    .forEach(number ->
                            own.forEach(cart -> log.put(event.apply(event(id(cart), number)))));
        }
    }

    static String id(int cart) {
        return "cart-%05d".formatted(cart);
    }

    /** The item of the event table. */
    static Map<String, AttributeValue> event(String id, int number) {
        return ITEMS.write(ITEMS.describe(id, number, happened(number), at(number), Metadata.NONE));
    }

    /** The item of the state table. */
    private Map<String, AttributeValue> state(String id) {
        Cart cart =
                DECIDER.fold(
                        DECIDER.initialState(),
                        IntStream.rangeClosed(1, events)
                                .mapToObj(CartHistories::happened)
                                .toList());
        Map<String, AttributeValue> item =
                new HashMap<>(CartCommandsConfiguration.cart().state().write(cart));
        item.put("cartId", fromS(id));
        item.put("version", fromN(Integer.toString(events)));
        item.put("createdAt", fromS(at(1).toString()));
        item.put("updatedAt", fromS(at(events).toString()));
        return item;
    }

    /** Two items come, the second one changes, the first one goes. */
    private static CartEvent happened(int number) {
        if (number == 1) {
            return new CartCreated("mia");
        }
        return switch (number % 4) {
            case 0 -> new CartItemQuantityChanged("item" + (number - 1), number);
            case 1 -> new CartItemRemoved("item" + (number - 3));
            default ->
                    new CartItemAdded(
                            new CartItem(
                                    "item" + number,
                                    "The item " + number,
                                    1,
                                    new Money(new BigDecimal("1.50"), "EUR")));
        };
    }

    private static Instant at(int number) {
        return BEGIN.plusSeconds(number);
    }
}
