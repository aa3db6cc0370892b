package dev.tandem.proofs.face;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.queue.CommandQueue;
import dev.tandem.queue.CommandQueues;

import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/** Commands on carts that come by a queue, and events of that queue. */
public final class QueuedCarts {

    public static final String SOURCE = "arn:aws:sqs:us-east-1:000000000000:cart-commands.fifo";

    private static final String COMMAND = "command";
    private static final JsonMapper JSON = new JsonMapper();

    private final ObjectNode event = JSON.createObjectNode();
    private final ArrayNode records = event.putArray("Records");
    private int receives = 1;

    public static CommandQueue<CartCommand> queue(
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
        return with(cart + "-" + (records.size() + 1), cart, command, body);
    }

    private QueuedCarts with(String id, String cart, String command, String body) {
        ObjectNode record = records.addObject();
        record.put("messageId", id)
                .put("body", body)
                .put("eventSource", "aws:sqs")
                .put("eventSourceARN", SOURCE);
        record.putObject("attributes")
                .put("MessageGroupId", cart)
                .put("ApproximateReceiveCount", Integer.toString(receives));
        record.putObject("messageAttributes")
                .putObject(COMMAND)
                .put("stringValue", command)
                .put("dataType", "String");
        return this;
    }

    /** What was received from a queue. */
    public static QueuedCarts of(List<Message> messages) {
        QueuedCarts event = new QueuedCarts();
        messages.forEach(message -> {
            Map<MessageSystemAttributeName, String> system = message.attributes();
            event.received(
                            Integer.parseInt(
                                    system.get(
                                            MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT)))
                    .with(
                            message.messageId(),
                            system.get(MessageSystemAttributeName.MESSAGE_GROUP_ID),
                            message.messageAttributes().get(COMMAND).stringValue(),
                            message.body());
        });
        return event;
    }

    /** One more: what was received from another queue, whose id is the one that it has now. */
    QueuedCarts movedBack(Message message) {
        with(
                message.messageId(),
                message.attributes().get(MessageSystemAttributeName.MESSAGE_GROUP_ID),
                message.messageAttributes().get(COMMAND).stringValue(),
                message.body());
        message.messageAttributes()
                .forEach((name, attribute) -> saying(name, attribute.stringValue()));
        return this;
    }

    /** Sends all of them to a queue, which gives them ids of its own: these. */
    public List<String> send(SqsClient sqs, String queue) {
        return records.valueStream()
                .map(record ->
                        sqs.sendMessage(send ->
                                        send.queueUrl(queue)
                                                .messageGroupId(group(record))
                                                .messageDeduplicationId(text(record, "messageId"))
                                                .messageAttributes(Map.of(COMMAND, command(record)))
                                                .messageBody(text(record, "body")))
                                .messageId())
                .toList();
    }

    private static String group(JsonNode record) {
        return text(record.get("attributes"), "MessageGroupId");
    }

    private static MessageAttributeValue command(JsonNode record) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(text(record.get("messageAttributes").get(COMMAND), "stringValue"))
                .build();
    }

    private static String text(JsonNode node, String field) {
        return node.get(field).stringValue();
    }

    public QueuedCarts create(String cart) {
        return with(
                cart,
                "createCart",
                "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart));
    }

    public QueuedCarts add(String cart, int quantity) {
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

    /** The last one says more beside its body. */
    QueuedCarts saying(String name, String value) {
        ((ObjectNode) records.get(records.size() - 1).get("messageAttributes"))
                .putObject(name)
                .put("stringValue", value)
                .put("dataType", "String");
        return this;
    }

    /** Whatever is done about it. */
    public QueuedCarts fails(String cart) {
        return with(cart, "fails", "{\"cartId\":\"%s\"}".formatted(cart));
    }

    public QueuedCarts checkOut(String cart) {
        return with(cart, "checkOutCart", "{\"cartId\":\"%s\"}".formatted(cart));
    }

    public String json() {
        return event.toString();
    }
}
