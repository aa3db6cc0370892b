package dev.tandem.cart;

import static dev.tandem.cart.Samples.CREATED;
import static dev.tandem.cart.Samples.differentItems;
import static dev.tandem.cart.Samples.mug;
import static dev.tandem.cart.Samples.mugIn;
import static dev.tandem.cart.Samples.tea;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.cart.event.CartCheckedOut;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.state.CheckedOutCart;
import dev.tandem.cart.state.NoCart;
import dev.tandem.cart.state.OpenCart;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class CartEvolutionTest {

    private static final CartDecider DECIDER = new CartDecider();
    private static final Cart OPEN = new OpenCart("mia", List.of(tea(998)));

    static Stream<CartEvent> eventsBehindTheFirst() {
        return Stream.of(
                new CartItemAdded(tea(1)),
                new CartItemQuantityChanged("tea", 1),
                new CartItemRemoved("tea"),
                new CartCheckedOut());
    }

    static Stream<CartEvent> events() {
        return Stream.concat(Stream.of(CREATED), eventsBehindTheFirst());
    }

    @ParameterizedTest
    @MethodSource("eventsBehindTheFirst")
    void no_history_begins_with_anything_but_the_creation(CartEvent event) {
        assertCorrupt(new NoCart(), event, "the cart was never created");
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothing_happens_after_the_check_out(CartEvent event) {
        assertCorrupt(new CheckedOutCart("mia", List.of(tea(1))), event, "the cart is closed");
    }

    @Test
    void a_cart_is_not_created_twice() {
        assertCorrupt(OPEN, CREATED, "the cart exists already");
    }

    @Test
    void an_item_that_is_not_there_does_not_change() {
        assertCorrupt(OPEN, new CartItemQuantityChanged("mug", 1), "item mug is not in it");
    }

    @Test
    void an_item_that_is_not_there_does_not_go() {
        assertCorrupt(OPEN, new CartItemRemoved("mug"), "item mug is not in it");
    }

    @Test
    void a_second_currency_does_not_come() {
        assertCorrupt(OPEN, new CartItemAdded(mugIn("USD")), "item mug is in USD");
    }

    @Test
    void a_quantity_over_the_limit_of_today_still_folds() {
        assertThat(DECIDER.evolve(OPEN, new CartItemAdded(tea(1))))
                .isEqualTo(new OpenCart("mia", List.of(tea(999))));

        assertThat(DECIDER.evolve(OPEN, new CartItemAdded(tea(2))))
                .isEqualTo(new OpenCart("mia", List.of(tea(1000))));
        assertThat(DECIDER.evolve(OPEN, new CartItemQuantityChanged("tea", 5000)))
                .isEqualTo(new OpenCart("mia", List.of(tea(5000))));
    }

    @Test
    void more_different_items_than_are_allowed_today_still_fold() {
        Cart full = new OpenCart("mia", differentItems(100));

        assertThat(DECIDER.evolve(full, new CartItemAdded(tea(1))))
                .isEqualTo(
                        new OpenCart(
                                "mia",
                                Stream.concat(differentItems(100).stream(), Stream.of(tea(1)))
                                        .toList()));
    }

    @Test
    void a_change_to_the_same_quantity_still_folds() {
        assertThat(DECIDER.evolve(OPEN, new CartItemQuantityChanged("tea", 998))).isEqualTo(OPEN);
    }

    @Test
    void the_message_does_not_give_away_what_the_event_holds() {
        assertThatThrownBy(() -> DECIDER.evolve(OPEN, new CartCreated("secret-account")))
                .message()
                .doesNotContain("secret-account", "mia");
    }

    @Test
    void items_of_a_state_can_not_be_changed_from_outside() {
        List<CartItem> items = new ArrayList<>(List.of(tea(1)));
        OpenCart open = new OpenCart("mia", items);
        CheckedOutCart checkedOut = new CheckedOutCart("mia", items);

        items.add(mug(1));

        assertThat(open.items()).containsExactly(tea(1)).isUnmodifiable();
        assertThat(checkedOut.items()).containsExactly(tea(1)).isUnmodifiable();
    }

    private static void assertCorrupt(Cart cart, CartEvent event, String reason) {
        assertThatThrownBy(() -> DECIDER.evolve(cart, event))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContainingAll(
                        event.getClass().getSimpleName()
                                + " can't follow on "
                                + cart.getClass().getSimpleName(),
                        reason);
    }
}
