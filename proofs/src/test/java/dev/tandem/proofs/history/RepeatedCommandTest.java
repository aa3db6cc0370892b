package dev.tandem.proofs.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.result.Accepted;
import dev.tandem.core.result.Result;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;

class RepeatedCommandTest {

    private final String cart = UUID.randomUUID().toString();

    @Test
    void a_repeated_command_gets_the_first_result_where_it_would_change_nothing_now() {
        try (FaultyStore store = new FaultyStore()) {
            CommandHandler<CartCommand, Cart, CartEvent> carts = withTea(store);
            Command<CartCommand> change = quantity(7, "seven");

            Result first = carts.handle(change);

            assertThat(((Accepted) first).version()).isEqualTo(3);
            assertThat(carts.handle(change)).isEqualTo(first);
        }
    }

    @Test
    void a_command_that_changed_nothing_changes_nothing_when_it_comes_again() {
        try (FaultyStore store = new FaultyStore()) {
            CommandHandler<CartCommand, Cart, CartEvent> carts = withTea(store);

            Result first = carts.handle(quantity(1, "one"));
            carts.handle(quantity(2, "two"));

            assertThat(first).isEqualTo(new Accepted("cartId", cart, 2, List.of()));
            assertThat(carts.handle(quantity(1, "one"))).isEqualTo(first);
            assertThat(((Accepted) carts.handle(quantity(2, "two again"))).version())
                    .as("nothing was written in between")
                    .isEqualTo(3);
        }
    }

    /** A cart with one tea, at version 2. */
    private CommandHandler<CartCommand, Cart, CartEvent> withTea(FaultyStore store) {
        CommandHandler<CartCommand, Cart, CartEvent> carts = store.handler(1);
        var tea = new CartItem("tea", "Tea", 1, new Money(new BigDecimal("1.50"), "EUR"));
        carts.handle(Command.of(new CreateCart(cart, "mia")));
        carts.handle(Command.of(new AddCartItem(cart, tea)));
        return carts;
    }

    private Command<CartCommand> quantity(int quantity, String commandId) {
        return new Command<>(
                new ChangeCartItemQuantity(cart, "tea", quantity),
                OptionalLong.empty(),
                new Metadata(commandId + cart, null, null, null));
    }
}
