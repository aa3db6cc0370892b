package dev.tandem.cart;

import static dev.tandem.cart.Samples.CART;
import static dev.tandem.cart.Samples.CREATED;
import static dev.tandem.cart.Samples.checkOut;
import static dev.tandem.cart.Samples.mug;
import static dev.tandem.cart.Samples.tea;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.state.CheckedOutCart;

import org.junit.jupiter.api.Test;

import java.util.List;

class CheckOutCartTest {

    @Test
    void a_cart_with_items_is_checked_out_with_all_of_them() {
        CART.given(CREATED, new CartItemAdded(tea(2)), new CartItemAdded(mug(1)))
                .when(checkOut())
                .then(new CartCheckedOut())
                .thenState(new CheckedOutCart("mia", List.of(tea(2), mug(1))));
    }

    @Test
    void an_empty_cart_can_not_be_checked_out() {
        CART.given(CREATED)
                .when(checkOut())
                .thenRejected("cart_is_empty", "cart c-1 is empty: a check-out takes at least 1");
    }

    @Test
    void an_emptied_cart_can_not_be_checked_out() {
        CART.given(CREATED, new CartItemAdded(tea(2)), new CartItemRemoved("tea"))
                .when(checkOut())
                .thenRejected("cart_is_empty");
    }

    @Test
    void a_cart_that_was_never_created_is_not_found() {
        CART.givenNothing().when(checkOut()).thenNotFound();
    }

    @Test
    void a_cart_is_checked_out_once() {
        CART.given(CREATED, new CartItemAdded(tea(1)), new CartCheckedOut())
                .when(checkOut())
                .thenRejected("cart_checked_out", "cart c-1 is checked out");
    }
}
