package dev.tandem.bench.queue;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.commands.CartCommandsApplication;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.lambda.Composition;
import dev.tandem.lambda.LambdaApplication;
import dev.tandem.queue.CommandQueue;

/** The cart's commands as they are deployed on the lean face, and all of them behind a queue. */
public final class HotCart implements LambdaApplication {

    @Override
    public void compose(Composition functions) {
        new CartCommandsApplication().compose(functions);
        CommandHandler<CartCommand, ?, ?> carts =
                functions.dynamoDb().commandHandler(CartCommandsConfiguration.cart());
        CommandQueue<CartCommand> queue =
                functions
                        .queues()
                        .of(carts)
                        .command("changeCartItemQuantity", ChangeCartItemQuantity.class)
                        .function();
        functions.queue("queuedCarts", queue);
    }
}
