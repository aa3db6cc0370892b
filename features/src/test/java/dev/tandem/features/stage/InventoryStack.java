package dev.tandem.features.stage;

import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;
import dev.tandem.harness.sam.Deployment;

import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.nio.file.Path;
import java.util.Map;

/**
 * The inventory, deployed from its own template beside the carts. All replies are sent.
 *
 * @param orders the URL of the queue that commands are sent to
 * @param replies the URL of the one that they are answered in
 */
public record InventoryStack(Harness harness, String orders, String replies) {

    /** What stands before the names of its functions and tables. */
    public static final String PREFIX = "sale-";

    private static final Path TEMPLATE = Path.of("..", "examples", "inventory", "template.yaml");

    /** Else what fails would be away for three minutes. */
    private static final String SECONDS_AWAY = "5";

    /** Deploys it. */
    public static InventoryStack deploy(Stage stage) {
        Harness harness = stage.harness().orElseThrow();
        Deployment deployed = harness.deploy(TEMPLATE, parameters(harness, stage));
        var stack =
                new InventoryStack(
                        harness,
                        deployed.outputs().getOrDefault("StockCommandsQueueUrl", ""),
                        deployed.outputs().getOrDefault("StockRepliesQueueUrl", ""));
        harness.sqs()
                .setQueueAttributes(set ->
                        set.queueUrl(stack.orders())
                                .attributes(
                                        Map.of(
                                                QueueAttributeName.VISIBILITY_TIMEOUT,
                                                SECONDS_AWAY)));
        return stack;
    }

    private static Map<String, String> parameters(Harness harness, Stage stage) {
        Tables carts = Tables.of(CartAggregate.TYPE, stage.prefix());
        String stream =
                harness.dynamoDb()
                        .describeTable(table -> table.tableName(carts.events()))
                        .table()
                        .latestStreamArn();
        return Map.of(
                "Prefix",
                PREFIX,
                "CartEventsTable",
                carts.events(),
                "CartEventsStreamArn",
                stream,
                "OpenApi",
                "true",
                "Replies",
                "all",
                "ReadModelUrl",
                harness.jdbcUrl("sale"),
                "ReadModelUser",
                "postgres",
                "ReadModelPassword",
                "not checked");
    }
}
