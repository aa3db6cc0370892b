package dev.tandem.proofs.soak;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What events make of a cart, written once more, over JSON, without the code that is under test.
 */
final class PlainCart {

    private final Map<String, Line> lines = new LinkedHashMap<>();
    private String owner = "";
    private String status = "none";

    private record Line(String itemId, String name, long quantity, String price) {}

    /** Of the first events of a cart. */
    static PlainCart of(List<JsonNode> events) {
        PlainCart cart = new PlainCart();
        events.forEach(event -> cart.take(event.path("type").asString(), event.path("body")));
        return cart;
    }

    private void take(String type, JsonNode body) {
        String itemId = body.path("itemId").asString("");
        switch (type) {
            case "cart_created" -> {
                owner = body.path("userAccountId").asString();
                status = "open";
            }
            case "cart_item_added" -> add(body.path("item"));
            case "cart_item_quantity_changed" ->
                    lines.computeIfPresent(
                            itemId, (_, line) -> with(line, body.path("quantity").asLong()));
            case "cart_item_removed" -> lines.remove(itemId);
            case "cart_checked_out" -> status = "checked_out";
            default -> throw new IllegalStateException("an event of nobody: " + type);
        }
    }

    private void add(JsonNode item) {
        Line added =
                new Line(
                        item.path("itemId").asString(),
                        item.path("name").asString(),
                        item.path("quantity").asLong(),
                        price(item.path("unitPrice").path("amount").asString())
                                + " "
                                + item.path("unitPrice").path("currency").asString());
        lines.merge(
                added.itemId(),
                added,
                (there, more) -> with(there, there.quantity() + more.quantity()));
    }

    private static Line with(Line line, long quantity) {
        return new Line(line.itemId(), line.name(), quantity, line.price());
    }

    /** Whether there is such an item. */
    boolean has(String itemId) {
        return lines.containsKey(itemId);
    }

    /** All of it, in words; carts are alike where these are. */
    @Override
    public String toString() {
        return text(owner, status, lines.values().stream().map(Line::toString).toList());
    }

    /** The same of a state, a row, or a view. */
    static String of(@Nullable JsonNode shown) {
        if (shown == null || !shown.has("status")) {
            return new PlainCart().toString();
        }
        return text(
                shown.path("owner").asString(shown.path("userAccountId").asString("")),
                shown.path("status").asString(),
                shown.path("items").valueStream().map(PlainCart::line).toList());
    }

    private static String line(JsonNode item) {
        JsonNode view = item.path("unitPrice");
        return new Line(
                        item.path("itemId").asString(),
                        item.path("name").asString(),
                        item.path("quantity").asLong(),
                        price(item.path("amount").asString(view.path("amount").asString("")))
                                + " "
                                + item.path("currency")
                                        .asString(view.path("currency").asString("")))
                .toString();
    }

    /** Units and amount of the whole, as rows have them. */
    String sums() {
        long count = lines.values().stream().mapToLong(Line::quantity).sum();
        BigDecimal total =
                lines.values().stream()
                        .map(line ->
                                new BigDecimal(line.price().split(" ", 2)[0])
                                        .multiply(BigDecimal.valueOf(line.quantity())))
                        .reduce(BigDecimal.ZERO, BigDecimal::add);
        return count + " units, " + price(total.toPlainString());
    }

    static String sums(JsonNode row) {
        return row.path("count").asLong() + " units, " + price(row.path("total").asString());
    }

    private static String price(String amount) {
        return new BigDecimal(amount).stripTrailingZeros().toPlainString();
    }

    private static String text(String owner, String status, List<String> lines) {
        return "%s, %s: %s".formatted(owner, status, String.join("; ", lines));
    }
}
