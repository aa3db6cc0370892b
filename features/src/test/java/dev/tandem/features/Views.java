package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;

/** Compares what the read model shows with what the history says, by another way of counting. */
final class Views {

    private Views() {}

    static void assertShows(JsonNode view, long sequenceNumber, Cart cart) {
        assertThat(view.path("lastSequenceNumber").asLong())
                .as("%s", view)
                .isEqualTo(sequenceNumber);
        switch (cart) {
            case NoCart _ -> throw new AssertionError("shown, but not in the history: " + view);
            case OpenCart(String owner, List<CartItem> items) ->
                    assertShows(view, owner, "open", items);
            case CheckedOutCart(String owner, List<CartItem> items) ->
                    assertShows(view, owner, "checked_out", items);
        }
    }

    private static void assertShows(
            JsonNode view, String owner, String status, List<CartItem> items) {
        assertThat(view.path("userAccountId").asString()).isEqualTo(owner);
        assertThat(view.path("status").asString()).isEqualTo(status);
        assertThat(view.path("itemCount").asInt())
                .isEqualTo(items.stream().mapToInt(CartItem::quantity).sum());
        assertThat(view.path("items").values())
                .as("%s", view)
                .extracting(item ->
                        "%s %s %s %s"
                                .formatted(
                                        item.path("quantity").asInt(),
                                        item.path("itemId").asString(),
                                        item.path("name").asString(),
                                        item.path("unitPrice").path("amount").asString()))
                .containsExactlyElementsOf(
                        items.stream()
                                .map(item ->
                                        "%s %s %s %s"
                                                .formatted(
                                                        item.quantity(),
                                                        item.itemId(),
                                                        item.name(),
                                                        item.unitPrice().amount()))
                                .toList());
        BigDecimal total =
                items.stream()
                        .map(item ->
                                item.unitPrice()
                                        .amount()
                                        .multiply(BigDecimal.valueOf(item.quantity())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(view.path("total").path("amount").asString("0")))
                .isEqualByComparingTo(total);
    }
}
