package dev.tandem.features;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.Deployment;

import java.nio.file.Path;
import java.util.Map;

/** Each function of the inventory does all that it can do. */
final class UsedInventory {

    private final Harness harness;
    private final Used used;
    private int items;

    UsedInventory(Harness harness) {
        this.harness = harness;
        this.used = new Used(harness, "itemId");
    }

    /** Deploys it beside the carts' event table. */
    static Deployment deploy(Harness harness, String database) {
        Tables carts = Tables.of(CartAggregate.TYPE, "");
        new TableCreation(harness.dynamoDb()).create(CartAggregate.TYPE, carts);
        String stream =
                harness.dynamoDb()
                        .describeTable(table -> table.tableName(carts.events()))
                        .table()
                        .latestStreamArn();
        return harness.deploy(
                Path.of("..", "examples", "inventory", "template.yaml"),
                Map.of(
                        "CartEventsTable",
                        carts.events(),
                        "CartEventsStreamArn",
                        stream,
                        "OpenApi",
                        "true",
                        "ReadModelUrl",
                        harness.jdbcUrl(database),
                        "ReadModelUser",
                        "postgres",
                        "ReadModelPassword",
                        "not checked",
                        "Replies",
                        "all"));
    }

    void use() {
        commands();
        queuedCommand();
        setAside();
        Used carts = new Used(harness, "cartId");
        used.givingUp(() -> {
            var _ = item();
            carts.unknownEvent("cart_events", "given-up");
        });
        readModels(carts);
    }

    private void commands() {
        Map<String, String> besides =
                Map.of(
                        "receiveStock", "\"quantity\":1",
                        "reserveStock", "\"cartId\":\"j\",\"quantity\":1",
                        "releaseStock", "\"cartId\":\"k\"",
                        "shipStock", "\"cartId\":\"k\"");
        besides.forEach((command, fields) -> {
            String item = item();
            String json =
                    "{\"itemId\":\"%s\",%s,\"commandId\":\"%s".formatted(item, fields, command);
            used.ofOtherCode("stocks", item);
            used.invoke(command, json + "-stale\",\"version\":1}");
            used.invoke(command, json + "-now\"}");
        });
    }

    /** It looks for its record, folds its state anew, writes and is replied to. */
    private void queuedCommand() {
        String item = item();
        used.ofOtherCode("stocks", item);
        used.send(
                "stock-commands.fifo",
                item,
                "releaseStock",
                "{\"itemId\":\"%s\",\"cartId\":\"k\",\"version\":1}".formatted(item));
        used.send(
                "stock-commands.fifo",
                item,
                "releaseStock",
                "{\"itemId\":\"%s\",\"cartId\":\"k\"}".formatted(item));
        used.delivered();
    }

    /** No event is there of which its state could be folded anew: it fails each time. */
    private void setAside() {
        used.set("stocks", "lost", "version", fromN("3"));
        used.ofOtherCode("stocks", "lost");
        used.invoke(
                "stockCommands",
                """
                {"Records":[{"messageId":"m","body":"{\\"itemId\\":\\"lost\\",\\"cartId\\":\\"k\\"}",
                "attributes":{"MessageGroupId":"lost","ApproximateReceiveCount":"5"},
                "messageAttributes":{"command":{"stringValue":"releaseStock","dataType":"String"}},
                "eventSource":"aws:sqs","eventSourceARN":"arn:aws:sqs:us-east-1:0:c.fifo"}]}
                """);
        harness.dynamoDb()
                .deleteItem(it -> it.tableName("stocks").key(Map.of("itemId", fromS("lost"))));
    }

    private void readModels(Used carts) {
        used.invoke(
                "reserveStock",
                "{\"itemId\":\"i%s\",\"cartId\":\"k\",\"quantity\":1}".formatted(items));
        carts.unknownEvent("cart_events", "odd");
        used.unknownEvent("stock_events", "odd");
        used.delivered();
        used.invoke("getStock", "{\"itemId\":\"i1\"}");
        used.invoke("getAvailability", "{\"itemId\":\"i1\"}");
        used.parked("listParkedStock", "odd");
        used.invoke("redriveStock", "{\"all\":true}");
        used.invoke("redriveDemand", "{\"all\":true}");
        used.invoke("rebuildStock", "{\"mode\":\"in-place\"}");
        used.invoke("rebuildDemand", "{\"mode\":\"in-place\"}");
        used.set("stocks", "i1", "onHand", fromN("999"));
        used.invoke("auditStock", "{\"run\":\"begin\",\"repair\":true}");
    }

    private String item() {
        String item = "i" + ++items;
        used.invoke("receiveStock", "{\"itemId\":\"%s\",\"quantity\":5}".formatted(item));
        used.invoke(
                "reserveStock",
                "{\"itemId\":\"%s\",\"cartId\":\"k\",\"quantity\":2}".formatted(item));
        return item;
    }
}
