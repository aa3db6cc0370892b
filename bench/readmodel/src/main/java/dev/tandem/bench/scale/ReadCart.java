package dev.tandem.bench.scale;

import static dev.tandem.bench.scale.ScannedTable.text;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.OpenCart;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.Map;

/**
 * A cart of its events so far.
 *
 * @param number of the last one
 * @param createdAt instant of the first one
 * @param updatedAt instant of the last one
 */
record ReadCart(Cart cart, long number, String createdAt, String updatedAt) {

    private static final CartDecider DECIDER = new CartDecider();
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** With the event of that item. */
    static void fold(Map<String, ReadCart> carts, Map<String, AttributeValue> item) {
        carts.compute(text(item, "cartId"), (_, before) -> next(before, item));
    }

    private static ReadCart next(@Nullable ReadCart before, Map<String, AttributeValue> item) {
        String at = text(item, "createdAt");
        CartEvent event =
                MAPPER.readValue(
                        text(item, "body"),
                        CartAggregate.EVENTS.named(text(item, "eventType")).orElseThrow().event());
        return new ReadCart(
                DECIDER.evolve(before == null ? DECIDER.initialState() : before.cart(), event),
                ScannedTable.number(item, "sequenceNumber"),
                before == null ? at : before.createdAt(),
                at);
    }

    List<CartItem> items() {
        return ((OpenCart) cart).items();
    }
}
