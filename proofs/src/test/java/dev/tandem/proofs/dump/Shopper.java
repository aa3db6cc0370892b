package dev.tandem.proofs.dump;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.Map;

/** Sends commands, which are all accepted. */
record Shopper(Functions functions) {

    private static final String ITEM =
            "'item':{'itemId':'%s','name':'%s','quantity':%d,'unitPrice':{'amount':%s,'currency':'%s'}}";

    /** Two units. */
    private static final String TEA = ITEM.formatted("tea", "Tea", 2, "4.50", "EUR");

    private static final String TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

    private static final List<String> NAMES =
            List.of("Green tea", "Grüner Tee", "抹茶", "Tea, \\\"first flush\\\"", "🍵");

    private static final List<String> AMOUNTS = List.of("4.50", "0.10", "1999.00", "0.00");

    void create(String cart) {
        send("createCart", "{'cartId':'%s','userAccountId':'mia'}".formatted(cart));
    }

    void add(String cart, String item, String name) {
        add(cart, ITEM.formatted(item, name, 1, "1.20", "EUR"));
    }

    private void add(String cart, String item) {
        send("addCartItem", "{'cartId':'%s',%s}".formatted(cart, item));
    }

    void change(String cart, String item, int quantity) {
        send(
                "changeCartItemQuantity",
                "{'cartId':'%s','itemId':'%s','quantity':%d}".formatted(cart, item, quantity));
    }

    void remove(String cart, String item) {
        send("removeCartItem", "{'cartId':'%s','itemId':'%s'}".formatted(cart, item));
    }

    void checkOut(String cart) {
        send("checkOutCart", "{'cartId':'%s'}".formatted(cart));
    }

    /** Two events. */
    void withTea(String cart) {
        create(cart);
        add(cart, TEA);
    }

    /** Two events, in a currency without decimals. */
    void inYen(String cart) {
        create(cart);
        add(cart, ITEM.formatted("tea", "抹茶", 999, "1200", "JPY"));
    }

    /** Items come, change and go. */
    void longHistory(String cart, int events) {
        create(cart);
        for (int number = 2; number <= events; number++) {
            switch (number % 4) {
                case 0 -> change(cart, "item" + (number - 1), number);
                case 1 -> remove(cart, "item" + (number - 3));
                default -> add(cart, item(number));
            }
        }
    }

    /**
     * Everything that can come with a command; the last one of them changes nothing. Sent again,
     * they are the same commands.
     *
     * @return the answers
     */
    List<JsonNode> identified(String strategy) {
        String cart =
                "{'cartId':'%1$s-ids','commandId':'%1$s-%2$s','correlationId':'visit-7',"
                        + "'causationId':'click-%2$s',";
        return List.of(
                traced("createCart", cart + "'userAccountId':'mia'}", strategy, "create"),
                traced("addCartItem", cart + TEA + "}", strategy, "add"),
                traced(
                        "changeCartItemQuantity",
                        cart + "'itemId':'tea','quantity':2}",
                        strategy,
                        "unchanged"));
    }

    /**
     * Refused under an id, for what the cart is and since there is none.
     *
     * @return the answers
     */
    List<JsonNode> refused(String strategy) {
        return List.of(
                functions.call(
                        "addCartItem",
                        "{'cartId':'%1$s-yen','commandId':'%1$s-rejected',%2$s}"
                                .formatted(strategy, TEA)),
                functions.call(
                        "addCartItem",
                        "{'cartId':'%1$s-nobody','commandId':'%1$s-not-found',%2$s}"
                                .formatted(strategy, TEA)));
    }

    /** Another command under the id of a command that was accepted. */
    JsonNode reused(String strategy) {
        return functions.call(
                "checkOutCart", "{'cartId':'%1$s-ids','commandId':'%1$s-add'}".formatted(strategy));
    }

    private JsonNode traced(String command, String json, String strategy, String name) {
        return functions.accepted(
                command, json.formatted(strategy, name), Map.of("traceparent", TRACE));
    }

    /** Answers with whatever comes of it. */
    JsonNode createForgotten() {
        return functions.call(
                "createCart",
                "{'cartId':'forgotten','commandId':'forgotten','userAccountId':'mia'}");
    }

    private static String item(int number) {
        return ITEM.formatted(
                "item" + number,
                NAMES.get(number % NAMES.size()),
                1,
                AMOUNTS.get(number % AMOUNTS.size()),
                "EUR");
    }

    private void send(String command, String json) {
        var _ = functions.accepted(command, json);
    }
}
