package dev.tandem.bench;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.result.Accepted;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.time.Clock;

/** The command handler in this JVM, without Lambda around it. */
final class DirectCarts {

    private final CommandHandler<CartCommand, Cart, CartEvent> carts;

    /**
     * @param client of DynamoDB Local itself or of the endpoint in front of it
     */
    DirectCarts(DynamoDbClient client) {
        var cart = CartCommandsConfiguration.cart();
        var aggregates =
                new DynamoDbAggregateFactory(
                        client, DynamoDbSettings.defaults(), Clock.systemUTC());
        new TableCreation(client).create(cart.type(), aggregates.tables(cart.type()));
        carts = aggregates.commandHandler(cart);
    }

    void handle(CartCommand command) {
        if (!(carts.handle(Command.of(command)) instanceof Accepted)) {
            throw new IllegalStateException("not accepted: " + command.cartId());
        }
    }
}
