package dev.tandem.proofs.soak;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/** Draws the JSON of requests: most can be meant, some are odd, a few are none. */
record Requests(Random random) {

    static final List<String> COMMANDS =
            List.of(
                    "createCart",
                    "addCartItem",
                    "changeCartItemQuantity",
                    "removeCartItem",
                    "checkOutCart");

    private static final List<String> ITEMS = List.of("tea", "bun", "jam");
    private static final List<String> AMOUNTS =
            List.of("1.50", "0", "0.01", "999999999999", "7", "12E-1", "3.0000");

    /** Weighed as shoppers do: most of them add. */
    String function() {
        return switch (random.nextInt(12)) {
            case 0 -> COMMANDS.get(0);
            case 1, 2 -> COMMANDS.get(2);
            case 3, 4 -> COMMANDS.get(3);
            case 5 -> random.nextInt(5) == 0 ? COMMANDS.get(4) : COMMANDS.get(1);
            default -> COMMANDS.get(1);
        };
    }

    /**
     * The text of a request.
     *
     * @param cart the id, empty to let the function make one up
     * @param commandId empty for none
     */
    String body(String function, String cart, String name, String commandId) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (!cart.isEmpty()) {
            fields.put("cartId", JsonText.quoted(Send.RUN + cart));
        }
        fields.putAll(own(function));
        if (!commandId.isEmpty()) {
            fields.put("commandId", JsonText.quoted(Send.RUN + commandId));
        }
        if (random.nextInt(5) == 0) {
            fields.put("causationId", JsonText.quoted(new OddTexts(random).whole(60)));
        }
        if (random.nextInt(12) == 0) {
            spoil(fields);
        }
        // whoever looks at an event has to know whose it is
        fields.put("correlationId", JsonText.quoted(Send.RUN + name));
        return maimed(json(fields));
    }

    private Map<String, String> own(String function) {
        String item = JsonText.quoted(ITEMS.get(random.nextInt(ITEMS.size())));
        String quantity = Integer.toString(1 + random.nextInt(4));
        return switch (function) {
            case "createCart" -> Map.of("userAccountId", "\"mia\"");
            case "addCartItem" -> Map.of("item", item(item, quantity));
            case "changeCartItemQuantity" -> Map.of("itemId", item, "quantity", quantity);
            case "removeCartItem" -> Map.of("itemId", item);
            default -> Map.of();
        };
    }

    private String item(String id, String quantity) {
        Map<String, String> item = new LinkedHashMap<>();
        item.put("itemId", id);
        item.put("name", JsonText.quoted(name()));
        item.put("quantity", quantity);
        item.put("unitPrice", price());
        if (random.nextInt(16) == 0) {
            spoil(item);
        }
        return json(item);
    }

    private String name() {
        return switch (random.nextInt(12)) {
            case 0 -> Basket.SPOILT;
            case 1, 2, 3 -> new OddTexts(random).name(20);
            case 4 -> new OddTexts(random).name(199);
            case 5 -> "n" + new OddTexts(random).syntax();
            default -> "Green tea";
        };
    }

    private String price() {
        Map<String, String> price = new LinkedHashMap<>();
        price.put("amount", AMOUNTS.get(random.nextInt(AMOUNTS.size())));
        price.put("currency", random.nextInt(16) == 0 ? "\"KWD\"" : "\"EUR\"");
        if (random.nextInt(20) == 0) {
            price.put("amount", new OddValues(random).number());
        }
        return json(price);
    }

    /** One field is of another kind, of another name, or gone. */
    private void spoil(Map<String, String> fields) {
        List<String> names = List.copyOf(fields.keySet());
        if (names.isEmpty()) {
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        switch (random.nextInt(8)) {
            case 0 -> fields.remove(name);
            case 1 -> fields.put("more" + random.nextInt(10), new OddValues(random).any());
            case 2 -> fields.put("version", new OddValues(random).number());
            default -> fields.put(name, new OddValues(random).any());
        }
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> JsonText.quoted(field.getKey()) + ":" + field.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Now and then it ends too early, or says something twice, or several things at once. */
    private String maimed(String json) {
        return switch (random.nextInt(60)) {
            case 0 -> json.substring(0, random.nextInt(json.length()));
            case 1 -> json.replaceFirst("\\{", "{\"cartId\":\"@run@c0\",");
            case 2 -> "[" + json + "]";
            case 3 -> json + " " + json;
            default -> json;
        };
    }
}
