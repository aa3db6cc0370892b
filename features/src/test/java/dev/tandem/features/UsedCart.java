package dev.tandem.features;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.harness.Harness;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Each function of the cart does all that it can do. */
final class UsedCart {

    private static final String TEA =
            "\"item\":{\"itemId\":\"%s\",\"name\":\"Tea\",\"quantity\":2,"
                    + "\"unitPrice\":{\"amount\":4.50,\"currency\":\"EUR\"}}";

    /** What each command says besides, of an item. */
    private static final Map<String, String> COMMANDS =
            Map.of(
                    "addCartItem", TEA,
                    "changeCartItemQuantity", "\"itemId\":\"%s\",\"quantity\":3",
                    "removeCartItem", "\"itemId\":\"%s\"",
                    "checkOutCart", "\"correlationId\":\"%s\"");

    private final Used used;
    private final BiConsumer<String, String> each;
    private final BiConsumer<String, String> together;
    private int carts;

    UsedCart(Harness harness) {
        used = new Used(harness, "cartId");
        Api api = Api.of(harness);
        each = used::invoke;
        together = (command, json) -> api.post("commands/" + command, json);
    }

    void use() {
        commands(each, together);
        commands(together, each);
        used.delivered();
        used.invoke("getCart", "{\"cartId\":\"c1\"}");
        used.invoke("listCarts", "{\"userAccountId\":\"mia\"}");
        used.givingUp(() -> create(each, "given-up"));
        each.accept("addCartItem", command("given-up", TEA.formatted("green")));
        used.unknownEvent("cart_events", "odd");
        used.parked("listParkedCarts", "odd");
        used.invoke("redriveCartReadModel", "{\"all\":true}");
        used.invoke("rebuildCartReadModel", "{\"mode\":\"in-place\"}");
        used.set("carts", "given-up", "userAccountId", fromS("somebody else"));
        used.invoke("auditCarts", "{\"run\":\"begin\",\"repair\":true}");
    }

    /**
     * @param others who know nothing of what these keep in memory
     */
    private void commands(BiConsumer<String, String> these, BiConsumer<String, String> others) {
        String created = create(these, "c" + ++carts);
        used.ofOtherCode("carts", created);
        these.accept("createCart", created(created, "again"));
        COMMANDS.forEach((name, fields) -> {
            String green = fields.formatted("green");
            // the third event, without a snapshot where each second one has one
            these.accept(name, command(cart(others, 1), green));
            // the fourth one
            String cart = cart(others, 2);
            used.ofOtherCode("carts", cart);
            these.accept(name, command(cart, green));
            // refused; accepted; and once more, with the state in memory
            cart = cart(others, 2);
            these.accept(name, command(cart, green + id("stale", cart) + ",\"version\":1"));
            these.accept(name, command(cart, green + id("now", cart)));
            these.accept(name, command(cart, fields.formatted("white") + id("then", cart)));
        });
    }

    private String cart(BiConsumer<String, String> commands, int items) {
        String cart = create(commands, "c" + ++carts);
        for (String tea : List.of("green", "white").subList(0, items)) {
            commands.accept("addCartItem", command(cart, TEA.formatted(tea)));
        }
        return cart;
    }

    private static String create(BiConsumer<String, String> commands, String cart) {
        commands.accept("createCart", created(cart, "first"));
        return cart;
    }

    private static String created(String cart, String id) {
        return command(cart, "\"userAccountId\":\"mia\"" + id(id, cart));
    }

    private static String id(String id, String cart) {
        return ",\"commandId\":\"%s-%s\"".formatted(id, cart);
    }

    private static String command(String cart, String fields) {
        return "{\"cartId\":\"%s\",%s}".formatted(cart, fields);
    }
}
