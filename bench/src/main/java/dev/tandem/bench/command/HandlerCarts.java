package dev.tandem.bench.command;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.Grouping;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.table.TableCreation;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.OptionalLong;
import java.util.UUID;

/** The command handler of carts in this JVM, without a function around it. */
public final class HandlerCarts {

    private final CommandHandler<CartCommand, Cart, CartEvent> carts;

    /**
     * Creates the tables if they are not there.
     *
     * @param client of DynamoDB Local itself or of something in front of it
     */
    public HandlerCarts(DynamoDbClient client, Strategy strategy) {
        var cart = CartCommandsConfiguration.cart();
        var aggregates =
                new DynamoDbAggregateFactory(
                        client,
                        DynamoDbSettings.defaults()
                                .keeping(CartAggregate.TYPE.name(), strategy.settings()),
                        Clock.tickMillis(ZoneOffset.UTC));
        new TableCreation(client).create(cart.type(), aggregates.tables(cart.type()));
        carts = aggregates.commandHandler(cart);
    }

    private HandlerCarts(CommandHandler<CartCommand, Cart, CartEvent> carts) {
        this.carts = carts;
    }

    /** The same, where commands on one cart that come at once are carried out together. */
    public HandlerCarts grouping(Grouping grouping) {
        return new HandlerCarts(carts.grouping(grouping));
    }

    /** The handler itself. */
    public CommandHandler<CartCommand, Cart, CartEvent> handler() {
        return carts;
    }

    /** A new cart with so many items, one of each. */
    public void create(String cartId, int items) {
        handle(new CreateCart(cartId, "mia"));
        for (int i = 0; i < items; i++) {
            handle(
                    new AddCartItem(
                            cartId,
                            new CartItem(
                                    "item-" + i,
                                    "Green tea " + i,
                                    1,
                                    new Money(new BigDecimal("4.50"), "EUR"))));
        }
    }

    /** The quantity of the first item. */
    public void change(String cartId, int quantity) {
        handle(new ChangeCartItemQuantity(cartId, "item-0", quantity));
    }

    /** The same by a command with an id, and so with a record. */
    public void changeWithId(String cartId, int quantity) {
        handle(
                new Command<>(
                        new ChangeCartItemQuantity(cartId, "item-0", quantity),
                        OptionalLong.empty(),
                        new Metadata(UUID.randomUUID().toString(), null, null, null)));
    }

    private void handle(CartCommand command) {
        handle(Command.of(command));
    }

    private void handle(Command<CartCommand> command) {
        Result result = carts.handle(command);
        if (!(result instanceof Accepted)) {
            throw new IllegalStateException("%s: %s".formatted(command.body().cartId(), result));
        }
    }
}
