package dev.tandem.features.driver;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one shopper does to her cart. */
public final class Shopper {

    private final World world;
    private final Functions functions;
    private final History history;

    public Shopper(World world, Functions functions, History history) {
        this.world = world;
        this.functions = functions;
        this.history = history;
    }

    public Answer opens(String person) {
        return open(person, world.cartOf(person));
    }

    public void hasOpened(String person, int number) {
        for (int i = 1; i <= number; i++) {
            open(person, world.cartOf(person + i)).assertAccepted();
        }
    }

    private Answer open(String person, String cart) {
        return call(cart, "createCart", Map.of("userAccountId", world.accountOf(person)));
    }

    /** Opens a cart if she has none. */
    public void holds(String person, Item item) {
        if (history.events(world.cartOf(person)).isEmpty()) {
            opens(person).assertAccepted();
        }
        adds(person, item).assertAccepted();
    }

    /** An open cart with so many different items. */
    public void holds(String person, int items) {
        opens(person).assertAccepted();
        hasAdded(person, items);
    }

    public void hasAdded(String person, int items) {
        for (int i = 1; i <= items; i++) {
            functions.addItem(world.cartOf(person), Item.of("Item " + i)).assertAccepted();
        }
    }

    public Answer adds(String person, Item item) {
        return add(person, item.json());
    }

    public void addsToVersion(String person, Item item, long version) {
        call(world.cartOf(person), "addCartItem", Map.of("item", item.json(), "version", version));
    }

    public void addsNameOfLength(String person, int length) {
        Map<String, Object> item = new HashMap<>(Item.of("Long").json());
        item.put("name", "x".repeat(length));
        add(person, item);
    }

    public void addsWithoutName(String person) {
        Map<String, Object> item = new HashMap<>(Item.of("Nameless").json());
        item.remove("name");
        add(person, item);
    }

    public void addsWithColour(String person) {
        Map<String, Object> item = new HashMap<>(Item.of("Red teapot").json());
        item.put("colour", "red");
        add(person, item);
    }

    private Answer add(String person, Map<String, Object> item) {
        return call(world.cartOf(person), "addCartItem", Map.of("item", item));
    }

    public void changes(String person, String name, int quantity) {
        call(
                world.cartOf(person),
                "changeCartItemQuantity",
                Map.of("itemId", Item.id(name), "quantity", quantity));
    }

    public Answer removes(String person, String name) {
        return call(world.cartOf(person), "removeCartItem", Map.of("itemId", Item.id(name)));
    }

    public Answer checksOut(String person) {
        return call(world.cartOf(person), "checkOutCart", Map.of());
    }

    public void sendsSomethingGarbled(String person) {
        history.turnTo(world.cartOf(person));
        world.answered(List.of(functions.post("addCartItem", "{\"cartId\":")));
    }

    private Answer call(String cart, String function, Map<String, ?> fields) {
        history.turnTo(cart);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("cartId", cart);
        request.putAll(fields);
        Answer answer = functions.call(function, request);
        world.answered(List.of(answer));
        return answer;
    }
}
