package dev.tandem.cart;

import static dev.tandem.cart.Samples.CART;
import static dev.tandem.cart.Samples.CREATED;
import static dev.tandem.cart.Samples.change;
import static dev.tandem.cart.Samples.mug;
import static dev.tandem.cart.Samples.tea;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.state.OpenCart;

import org.junit.jupiter.api.Test;

import java.util.List;

class ChangeCartItemQuantityTest {

    @Test
    void the_new_quantity_takes_the_place_of_the_old() {
        CART.given(CREATED, new CartItemAdded(tea(2)), new CartItemAdded(mug(1)))
                .when(change("tea", 5))
                .then(new CartItemQuantityChanged("tea", 5))
                .thenState(new OpenCart("mia", List.of(tea(5), mug(1))));
    }

    @Test
    void the_highest_quantity_is_taken() {
        CART.given(CREATED, new CartItemAdded(tea(998)))
                .when(change("tea", 999))
                .then(new CartItemQuantityChanged("tea", 999));
    }

    @Test
    void the_same_quantity_changes_nothing() {
        CART.given(CREATED, new CartItemAdded(tea(2)))
                .when(change("tea", 2))
                .thenUnchanged()
                .thenState(new OpenCart("mia", List.of(tea(2))));
    }

    @Test
    void an_item_that_is_not_there_can_not_be_changed() {
        CART.given(CREATED, new CartItemAdded(tea(2)))
                .when(change("mug", 2))
                .thenRejected("item_not_in_cart", "item mug is not in cart c-1");
    }

    @Test
    void an_item_that_was_removed_is_not_there() {
        CART.given(CREATED, new CartItemAdded(tea(2)), new CartItemRemoved("tea"))
                .when(change("tea", 2))
                .thenRejected("item_not_in_cart");
    }

    @Test
    void a_cart_that_was_never_created_is_not_found() {
        CART.givenNothing().when(change("tea", 1)).thenNotFound();
    }

    @Test
    void a_checked_out_cart_can_not_be_changed_not_even_to_what_it_is() {
        CART.given(CREATED, new CartItemAdded(tea(1)), new CartCheckedOut())
                .when(change("tea", 1))
                .thenRejected("cart_checked_out", "c-1");
    }
}
