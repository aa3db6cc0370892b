package dev.tandem.cdk;

import dev.tandem.core.store.AggregateType;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.dynamodb.ITable;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.dynamodb.TableAttributes;
import software.amazon.awscdk.services.lambda.Code;

import java.nio.file.Path;

/**
 * The inventory, as examples/inventory/template.yaml has it, by constructs.
 *
 * @param code its artifact
 * @param url of the database
 * @param cartStream of the event table of the carts, whose name it has in it
 */
record InventoryConstructs(Path code, String prefix, String url, String cartStream) {

    void in(Stack stack) {
        HttpApi api = HttpApi.Builder.create(stack, "Api").build();
        FunctionSettings functions =
                FunctionSettings.Builder.create()
                        .code(Code.fromAsset(code.toString()))
                        .mainClass("com.example.inventory.InventoryApplication")
                        .prefix(prefix)
                        .api(api)
                        .openApi(true)
                        .build();
        ReadModelDatabase database =
                ReadModelDatabase.Builder.create().url(url).username("postgres").build();
        EventSourcedAggregate stock =
                EventSourcedAggregate.Builder.create(stack, "Stock")
                        .type("stock", "itemId")
                        .functions(functions)
                        .commands("receiveStock", "reserveStock", "releaseStock", "shipStock")
                        .deletionProtection(false)
                        .build();
        ReadModel.Builder.create(stack, "StockReadModel")
                .name("stock")
                .eventsOf(stock)
                .functions(functions)
                .database(database)
                .updater("updateStock")
                .queries("getStock")
                .migration("migrateStock")
                .listParked("listParkedStock")
                .redrive("redriveStock")
                .rebuild("rebuildStock")
                .audit("auditStock")
                .build();
        ReadModel.Builder.create(stack, "Supply")
                .name("supply")
                .eventsOf(stock)
                .functions(functions)
                .database(database)
                .updater("updateSupply")
                .queries("getAvailability")
                .migration("migrateAvailability")
                .build();
        ReadModel.Builder.create(stack, "Demand")
                .name("demand")
                .eventsOf(new AggregateType("cart", "cartId"), carts(stack))
                .functions(functions)
                .database(database)
                .updater("updateDemand")
                .redrive("redriveDemand")
                .rebuild("rebuildDemand")
                .build();
        queue(stack, stock, functions);
    }

    /** Commands of many on one item, carried out in their order and together. */
    static CommandQueueFunction queue(
            Stack stack, EventSourcedAggregate stock, FunctionSettings functions) {
        return CommandQueueFunction.Builder.create(stack, "StockQueue")
                .commandsOf(stock)
                .functions(functions)
                .function("stockCommands")
                .replies(CommandQueueFunction.Replies.REFUSALS)
                .build();
    }

    private ITable carts(Stack stack) {
        return Table.fromTableAttributes(
                stack,
                "CartEvents",
                TableAttributes.builder()
                        .tableArn(cartStream.replaceFirst("/stream/.*", ""))
                        .tableStreamArn(cartStream)
                        .build());
    }
}
