package dev.tandem.cart;

import static dev.tandem.cart.Samples.CART;
import static dev.tandem.cart.Samples.CREATED;
import static dev.tandem.cart.Samples.mug;
import static dev.tandem.cart.Samples.remove;
import static dev.tandem.cart.Samples.tea;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.state.OpenCart;

import org.junit.jupiter.api.Test;

import java.util.List;

class RemoveCartItemTest {

    @Test
    void the_item_is_gone_and_the_others_stay() {
        CART.given(CREATED, new CartItemAdded(tea(2)), new CartItemAdded(mug(1)))
                .when(remove("tea"))
                .then(new CartItemRemoved("tea"))
                .thenState(new OpenCart("mia", List.of(mug(1))));
    }

    @Test
    void an_item_that_is_not_there_can_not_be_removed() {
        CART.given(CREATED, new CartItemAdded(tea(2)))
                .when(remove("mug"))
                .thenRejected("item_not_in_cart", "item mug is not in cart c-1");
    }

    @Test
    void a_cart_that_was_never_created_is_not_found() {
        CART.givenNothing().when(remove("tea")).thenNotFound();
    }

    @Test
    void a_checked_out_cart_keeps_its_items() {
        CART.given(CREATED, new CartItemAdded(tea(1)), new CartCheckedOut())
                .when(remove("tea"))
                .thenRejected("cart_checked_out", "c-1");
    }
}
