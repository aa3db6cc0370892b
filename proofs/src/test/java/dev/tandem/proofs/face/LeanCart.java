package dev.tandem.proofs.face;

import dev.tandem.cart.commands.CartCommandsApplication;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.upkeep.CartUpkeepApplication;
import dev.tandem.lambda.Composition;
import dev.tandem.lambda.LambdaApplication;

/** All functions of the cart in one artifact of the lean face. */
public final class LeanCart implements LambdaApplication {

    @Override
    public void compose(Composition functions) {
        new CartCommandsApplication().compose(functions);
        new CartUpkeepApplication().compose(functions);
        functions.queue(
                "queuedCarts",
                QueuedCarts.queue(
                        functions.queues(),
                        functions.dynamoDb().commandHandler(CartCommandsConfiguration.cart())));
    }
}
