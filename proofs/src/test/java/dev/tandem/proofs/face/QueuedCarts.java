package dev.tandem.proofs.face;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.queue.CommandQueue;
import dev.tandem.queue.CommandQueues;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Commands on carts that come by a queue, and events of that queue. */
final class QueuedCarts {

    static final String SOURCE = "arn:aws:sqs:us-east-1:000000000000:cart-commands.fifo";

    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode event = JSON.createObjectNode();
    private final ArrayNode records = event.putArray("Records");
    private int receives = 1;

    static CommandQueue<CartCommand> queue(
            CommandQueues queues, CommandHandler<CartCommand, ?, ?> carts) {
        return queues.of(carts)
                .command("createCart", CreateCart.class)
                .command("addCartItem", AddCartItem.class)
                .command("checkOutCart", CheckOutCart.class)
                .command(
                        "fails",
                        CheckOutCart.class,
                        _ -> {
                            throw new IllegalStateException("by its own mistake");
                        })
                .function();
    }

    /** Those that follow have come so often. */
    QueuedCarts received(int times) {
        receives = times;
        return this;
    }

    /** One more message, whose id is made of the cart's and its place. */
    QueuedCarts with(String cart, String command, String body) {
        ObjectNode record = records.addObject();
        record.put("messageId", cart + "-" + records.size())
                .put("body", body)
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", SOURCE);
        record.putObject("attributes")
                .put("MessageGroupId", cart)
                .put("ApproximateReceiveCount", Integer.toString(receives));
        record.putObject("messageAttributes")
                .putObject("command")
                .put("stringValue", command)
                .put("dataType", "String");
        return this;
    }

    QueuedCarts create(String cart) {
        return with(
                cart,
                "createCart",
                "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart));
    }

    QueuedCarts add(String cart, int quantity) {
        return with(
                cart,
                "addCartItem",
                """
                {"cartId":"%s","correlationId":"talk",
                 "item":{"itemId":"i","name":"Tea","quantity":%s,
                         "unitPrice":{"amount":4.50,"currency":"EUR"}}}
                """
                        .formatted(cart, quantity));
    }

    /** Whatever is done about it. */
    QueuedCarts fails(String cart) {
        return with(cart, "fails", "{\"cartId\":\"%s\"}".formatted(cart));
    }

    QueuedCarts checkOut(String cart) {
        return with(cart, "checkOutCart", "{\"cartId\":\"%s\"}".formatted(cart));
    }

    String json() {
        return event.toString();
    }
}
