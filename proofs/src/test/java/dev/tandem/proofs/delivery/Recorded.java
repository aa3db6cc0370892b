package dev.tandem.proofs.delivery;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.dynamodb.event.EventItems;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Events as a log has them: the n-th one of a cart was decided n seconds after noon. */
final class Recorded {

    private static final EventItems<CartEvent> ITEMS =
            new EventItems<>(CartAggregate.TYPE, CartAggregate.EVENTS);

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Recorded() {}

    /** The history of a cart with these events. */
    static List<StreamEvent<CartEvent>> of(String cartId, List<? extends CartEvent> events) {
        return IntStream.rangeClosed(1, events.size())
                .mapToObj(number ->
                        ITEMS.describe(
                                cartId,
                                number,
                                events.get(number - 1),
                                NOON.plusSeconds(number),
                                Metadata.NONE))
                .toList();
    }

    static CartItemAdded added(String itemId, int quantity, String price) {
        return new CartItemAdded(
                new CartItem(
                        itemId,
                        "The " + itemId,
                        quantity,
                        new Money(new BigDecimal(price), "EUR")));
    }
}
