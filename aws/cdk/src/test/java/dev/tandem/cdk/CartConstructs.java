package dev.tandem.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;

import java.nio.file.Path;

/** The shopping cart, as template.yaml at the root has it, by constructs. */
record CartConstructs(
        FunctionSettings commands,
        FunctionSettings readModel,
        FunctionSettings upkeep,
        boolean snapshots) {

    /** Of zips. */
    static CartConstructs of(Path code, String prefix, boolean snapshots) {
        return new CartConstructs(
                of(code, prefix, "dev.tandem.cart.commands.CartCommandsApplication"),
                of(code, prefix, "dev.tandem.cart.readmodel.CartReadModelApplication"),
                of(code, prefix, "dev.tandem.cart.upkeep.CartUpkeepApplication"),
                snapshots);
    }

    void in(Stack stack) {
        EventSourcedAggregate.Builder carts =
                EventSourcedAggregate.Builder.create(stack, "Cart")
                        .type("cart", "cartId")
                        .functions(commands)
                        .creations("createCart")
                        .commands(
                                "addCartItem",
                                "changeCartItemQuantity",
                                "removeCartItem",
                                "checkOutCart")
                        .command("cartCommands", "/commands/{command}")
                        .deletionProtection(false);
        if (snapshots) {
            carts.snapshotEvery(20).warmStates(10);
        }
        ReadModel.Builder.create(stack, "CartReadModel")
                .name("cart")
                .eventsOf(carts.build())
                .functions(readModel)
                .upkeepFunctions(upkeep)
                .database(
                        ReadModelDatabase.Builder.create()
                                .url("jdbc:postgresql://localhost/carts")
                                .username("mia")
                                .build())
                .updater("updateCartReadModel")
                .queries("getCart", "listCarts")
                .migration("migrateCartReadModel")
                .listParked("listParkedCarts")
                .redrive("redriveCartReadModel")
                .rebuild("rebuildCartReadModel")
                .audit("auditCarts")
                .build();
    }

    private static FunctionSettings of(Path code, String prefix, String mainClass) {
        return FunctionSettings.Builder.create()
                .code(Code.fromAsset(code.toString()))
                .mainClass(mainClass)
                .prefix(prefix)
                .openApi(true)
                .deployment(prefix + "carts")
                .build();
    }
}
