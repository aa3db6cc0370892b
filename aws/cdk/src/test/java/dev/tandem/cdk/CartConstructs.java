package dev.tandem.cdk;

import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.lambda.Code;

import java.nio.file.Path;

/** The shopping cart, as template.yaml at the root has it, by constructs. */
record CartConstructs(Path code, String prefix, boolean snapshots) {

    void in(Stack stack) {
        EventSourcedAggregate.Builder carts =
                EventSourcedAggregate.Builder.create(stack, "Cart")
                        .type("cart", "cartId")
                        .functions(of("dev.tandem.cart.commands.CartCommandsApplication"))
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
                .functions(of("dev.tandem.cart.readmodel.CartReadModelApplication"))
                .upkeepFunctions(of("dev.tandem.cart.upkeep.CartUpkeepApplication"))
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

    private FunctionSettings of(String mainClass) {
        return FunctionSettings.Builder.create()
                .code(Code.fromAsset(code.toString()))
                .mainClass(mainClass)
                .prefix(prefix)
                .openApi(true)
                .deployment(prefix + "carts")
                .build();
    }
}
