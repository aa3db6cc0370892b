package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** A cart as it was shown to somebody. */
record Sight(JsonNode json) {

    String cart() {
        return json.path("cartId").asString();
    }

    long lastSequenceNumber() {
        return json.path("lastSequenceNumber").asLong();
    }

    String status() {
        return json.path("status").asString();
    }

    int units() {
        return json.path("itemCount").asInt();
    }

    boolean hasTotal() {
        return json.has("total");
    }

    String total() {
        return amount(json.path("total"));
    }

    String currency() {
        return json.path("total").path("currency").asString();
    }

    /** A line of a cart: how much of what, and for how much. */
    record Line(String name, int quantity, String unitPrice, String lineTotal) {

        List<String> cells() {
            return List.of(name, Integer.toString(quantity), unitPrice, lineTotal);
        }
    }

    List<Line> lines() {
        return items().map(item ->
                        new Line(
                                item.path("name").asString(),
                                item.path("quantity").asInt(),
                                amount(item.path("unitPrice")),
                                amount(item.path("lineTotal"))))
                .toList();
    }

    private Stream<JsonNode> items() {
        return json.path("items").valueStream();
    }

    private static String amount(JsonNode money) {
        return new BigDecimal(money.path("amount").asString()).toPlainString();
    }

    void assertHas(int quantity, String name) {
        assertThat(lines())
                .anyMatch(line -> line.name().equals(name) && line.quantity() == quantity);
    }

    void assertHasNo(String name) {
        assertThat(lines()).noneMatch(line -> line.name().equals(name));
    }

    /** It is what the history says, by another way of counting. */
    void assertShows(long sequenceNumber, Cart cart) {
        assertThat(lastSequenceNumber()).as("%s", json).isEqualTo(sequenceNumber);
        switch (cart) {
            case NoCart _ -> throw new AssertionError("shown, but not in the history: " + json);
            case OpenCart(String owner, List<CartItem> items) -> assertShows(owner, "open", items);
            case CheckedOutCart(String owner, List<CartItem> items) ->
                    assertShows(owner, "checked_out", items);
        }
    }

    private void assertShows(String owner, String status, List<CartItem> items) {
        assertThat(json.path("userAccountId").asString()).isEqualTo(owner);
        assertThat(status()).isEqualTo(status);
        assertThat(units()).isEqualTo(items.stream().mapToInt(CartItem::quantity).sum());
        assertThat(items().map(Sight::text).toList())
                .as("%s", json)
                .containsExactlyElementsOf(items.stream().map(Sight::text).toList());
        BigDecimal total =
                items.stream()
                        .map(item ->
                                item.unitPrice()
                                        .amount()
                                        .multiply(BigDecimal.valueOf(item.quantity())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(new BigDecimal(json.path("total").path("amount").asString("0")))
                .isEqualByComparingTo(total);
    }

    private static String text(JsonNode item) {
        return "%s %s %s %s"
                .formatted(
                        item.path("quantity").asInt(),
                        item.path("itemId").asString(),
                        item.path("name").asString(),
                        item.path("unitPrice").path("amount").asString());
    }

    private static String text(CartItem item) {
        return "%s %s %s %s"
                .formatted(item.quantity(), item.itemId(), item.name(), item.unitPrice().amount());
    }
}
