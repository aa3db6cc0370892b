package dev.tandem.cart;

import static dev.tandem.cart.Samples.CART;
import static dev.tandem.cart.Samples.CREATED;
import static dev.tandem.cart.Samples.tea;

import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.state.OpenCart;

import org.junit.jupiter.api.Test;

import java.util.List;

class CreateCartTest {

    private static final CreateCart CREATE = new CreateCart("c-1", "mia");

    @Test
    void a_new_cart_is_open_and_empty() {
        CART.givenNothing()
                .when(CREATE)
                .then(new CartCreated("mia"))
                .thenState(new OpenCart("mia", List.of()));
    }

    @Test
    void an_open_cart_exists_already() {
        CART.given(CREATED).when(CREATE).thenAlreadyExists();
    }

    @Test
    void a_checked_out_cart_exists_already() {
        CART.given(CREATED, new CartItemAdded(tea(1)), new CartCheckedOut())
                .when(CREATE)
                .thenAlreadyExists();
    }
}
