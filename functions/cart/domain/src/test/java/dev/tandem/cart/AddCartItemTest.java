package dev.tandem.cart;

import static dev.tandem.cart.Samples.CART;
import static dev.tandem.cart.Samples.CREATED;
import static dev.tandem.cart.Samples.add;
import static dev.tandem.cart.Samples.differentItems;
import static dev.tandem.cart.Samples.eur;
import static dev.tandem.cart.Samples.mug;
import static dev.tandem.cart.Samples.mugIn;
import static dev.tandem.cart.Samples.tea;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.OpenCart;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.Stream;

class AddCartItemTest {

    @Test
    void an_item_comes_into_an_empty_cart() {
        CART.given(CREATED)
                .when(add(tea(2)))
                .then(new CartItemAdded(tea(2)))
                .thenState(new OpenCart("mia", List.of(tea(2))));
    }

    @Test
    void a_second_item_comes_behind_the_first() {
        CART.given(CREATED, new CartItemAdded(tea(2)))
                .when(add(mug(1)))
                .then(new CartItemAdded(mug(1)))
                .thenState(new OpenCart("mia", List.of(tea(2), mug(1))));
    }

    @Test
    void adding_an_item_that_is_there_adds_to_its_quantity_and_keeps_its_place() {
        CART.given(CREATED, new CartItemAdded(tea(2)), new CartItemAdded(mug(1)))
                .when(add(tea(3)))
                .then(new CartItemAdded(tea(3)))
                .thenState(new OpenCart("mia", List.of(tea(5), mug(1))));
    }

    @Test
    void name_and_unit_price_stay_as_first_added_and_the_event_says_so() {
        CART.given(CREATED, new CartItemAdded(tea(2)))
                .when(add(new CartItem("tea", "Dearer tea", 1, eur("99"))))
                .then(new CartItemAdded(tea(1)))
                .thenState(new OpenCart("mia", List.of(tea(3))));
    }

    @Test
    void a_cart_that_was_never_created_is_not_found() {
        CART.givenNothing().when(add(tea(1))).thenNotFound();
    }

    @Test
    void a_checked_out_cart_takes_no_item() {
        CART.given(CREATED, new CartItemAdded(tea(1)), new CartCheckedOut())
                .when(add(mug(1)))
                .thenRejected("cart_checked_out", "cart c-1 is checked out")
                .thenState(new CheckedOutCart("mia", List.of(tea(1))));
    }

    @Test
    void a_second_currency_is_rejected() {
        CART.given(CREATED, new CartItemAdded(tea(1)))
                .when(add(mugIn("USD")))
                .thenRejected(
                        "second_currency",
                        "cart c-1 is in EUR and item mug costs USD: a cart has one currency");
    }

    @Test
    void the_only_item_itself_can_not_come_in_another_currency() {
        CART.given(CREATED, new CartItemAdded(mug(1)))
                .when(add(mugIn("USD")))
                .thenRejected("second_currency");
    }

    @Test
    void an_emptied_cart_may_take_another_currency() {
        CART.given(CREATED, new CartItemAdded(tea(1)), new CartItemRemoved("tea"))
                .when(add(mugIn("USD")))
                .then(new CartItemAdded(mugIn("USD")));
    }

    @Test
    void the_hundredth_different_item_is_taken() {
        CART.given(holding(differentItems(99))).when(add(tea(1))).then(new CartItemAdded(tea(1)));
    }

    @Test
    void the_hundred_and_first_different_item_is_rejected() {
        CART.given(holding(differentItems(100)))
                .when(add(tea(1)))
                .thenRejected(
                        "too_many_items",
                        "holds 100 different items already, item tea is one more: at most 100 are");
    }

    @Test
    void a_full_cart_takes_more_of_what_is_there() {
        CartItem there = differentItems(100).getLast();

        CART.given(holding(differentItems(100))).when(add(there)).then(new CartItemAdded(there));
    }

    @Test
    void a_sum_of_999_is_taken() {
        CART.given(CREATED, new CartItemAdded(tea(998)))
                .when(add(tea(1)))
                .then(new CartItemAdded(tea(1)))
                .thenState(new OpenCart("mia", List.of(tea(999))));
    }

    @Test
    void a_sum_of_1000_is_rejected() {
        CART.given(CREATED, new CartItemAdded(tea(998)))
                .when(add(tea(2)))
                .thenRejected(
                        "quantity_over_limit",
                        "cart c-1 holds 998 of item tea, 2 more are 1000: at most 999 are allowed")
                .thenState(new OpenCart("mia", List.of(tea(998))));
    }

    @Test
    void the_quantities_of_different_items_are_not_summed() {
        CART.given(CREATED, new CartItemAdded(tea(999)))
                .when(add(mug(999)))
                .then(new CartItemAdded(mug(999)));
    }

    @Test
    void a_second_currency_is_told_before_a_hundred_and_first_item() {
        CART.given(holding(differentItems(100)))
                .when(add(mugIn("USD")))
                .thenRejected("second_currency");
    }

    @Test
    void a_second_currency_is_told_before_a_quantity_over_the_limit() {
        CART.given(CREATED, new CartItemAdded(mug(999)))
                .when(add(mugIn("USD")))
                .thenRejected("second_currency");
    }

    private static List<CartEvent> holding(List<CartItem> items) {
        return Stream.<CartEvent>concat(Stream.of(CREATED), items.stream().map(CartItemAdded::new))
                .toList();
    }
}
