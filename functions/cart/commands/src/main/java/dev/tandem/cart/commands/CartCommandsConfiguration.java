package dev.tandem.cart.commands;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.result.Result;
import dev.tandem.dynamodb.aggregate.AggregateDefinition;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.function.request.CommandRequest;
import dev.tandem.function.request.FunctionMessageConverter;
import dev.tandem.function.route.RoutedFunction;

import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** The cart's write side: the aggregate, its handler, and a function for each command. */
@Configuration(proxyBeanMethods = false)
public class CartCommandsConfiguration {

    /** All that {@code cartCommands} leads to. */
    static final List<String> COMMANDS =
            List.of(
                    "createCart",
                    "addCartItem",
                    "changeCartItemQuantity",
                    "removeCartItem",
                    "checkOutCart");

    /** How carts decide, and how they are kept. */
    @Bean
    public static AggregateDefinition<CartCommand, Cart, CartEvent> cart() {
        return new AggregateDefinition<>(
                CartAggregate.TYPE,
                CartCommand::cartId,
                new CartDecider(),
                CartAggregate.EVENTS,
                CartAttributes.MAPPING);
    }

    @Bean
    CommandHandler<CartCommand, Cart, CartEvent> cartHandler(
            DynamoDbAggregateFactory dynamoDb,
            AggregateDefinition<CartCommand, Cart, CartEvent> cart) {
        return dynamoDb.commandHandler(cart);
    }

    @Bean
    Function<CommandRequest<CreateCartRequest>, Result> createCart(
            CommandHandler<CartCommand, Cart, CartEvent> carts) {
        return request ->
                request.map((create, caller) ->
                                create.command(() -> UUID.randomUUID().toString(), caller))
                        .answer(carts);
    }

    @Bean
    Function<CommandRequest<AddCartItem>, Result> addCartItem(
            CommandHandler<CartCommand, Cart, CartEvent> carts) {
        return request -> request.answer(carts);
    }

    @Bean
    Function<CommandRequest<ChangeCartItemQuantity>, Result> changeCartItemQuantity(
            CommandHandler<CartCommand, Cart, CartEvent> carts) {
        return request -> request.answer(carts);
    }

    @Bean
    Function<CommandRequest<RemoveCartItem>, Result> removeCartItem(
            CommandHandler<CartCommand, Cart, CartEvent> carts) {
        return request -> request.answer(carts);
    }

    @Bean
    Function<CommandRequest<CheckOutCart>, Result> checkOutCart(
            CommandHandler<CartCommand, Cart, CartEvent> carts) {
        return request -> request.answer(carts);
    }

    /** All commands behind one function: {@code POST /commands/{command}}. */
    @Bean
    RoutedFunction cartCommands(FunctionCatalog catalog, FunctionMessageConverter converter) {
        return new RoutedFunction(catalog, converter, "command", COMMANDS);
    }
}
