package dev.tandem.cart;

import static dev.tandem.cart.Samples.money;
import static dev.tandem.cart.Samples.tea;
import static dev.tandem.cart.ViolationsAssert.assertViolation;
import static dev.tandem.cart.ViolationsAssert.assertViolations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.command.CheckOutCart;
import dev.tandem.cart.command.CreateCart;
import dev.tandem.cart.command.RemoveCartItem;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.event.CartItemQuantityChanged;
import dev.tandem.cart.event.CartItemRemoved;
import dev.tandem.cart.item.CartItem;
import dev.tandem.core.result.Violation;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.Stream;

/** Commands check what they are made of; events are what was recorded. */
class MessagesTest {

    private static final String ID_MESSAGE =
            "is 'a b': must be 1 to 128 characters of A-Z a-z 0-9 - _";

    /** No more than a key can have. */
    private static final String NO_KEY = "x".repeat(2049);

    static Stream<ThrowingCallable> commandsWithABadCartId() {
        return Stream.of(
                () -> new AddCartItem(NO_KEY, tea(1)),
                () -> new ChangeCartItemQuantity(NO_KEY, "tea", 1),
                () -> new RemoveCartItem(NO_KEY, "tea"),
                () -> new CheckOutCart(NO_KEY));
    }

    static Stream<CartCommand> commandsOnACartOfAnotherWriter() {
        return Stream.of(
                new AddCartItem("a b", tea(1)),
                new ChangeCartItemQuantity("a b", "tea", 1),
                new RemoveCartItem("a b", "tea"),
                new CheckOutCart("a b"));
    }

    static Stream<ThrowingCallable> commandsWithABadItemId() {
        return Stream.of(
                () -> new ChangeCartItemQuantity("c-1", "a b", 1),
                () -> new RemoveCartItem("c-1", "a b"));
    }

    @ParameterizedTest
    @MethodSource("commandsWithABadCartId")
    void every_command_checks_its_cart_id(ThrowingCallable making) {
        assertViolation(making, "cartId", "has 2049 bytes: must have 1 to 2048, as UTF-8");
    }

    @Test
    void a_cart_is_opened_with_an_id_within_the_rule() {
        assertViolation(() -> new CreateCart("a b", "mia"), "cartId", ID_MESSAGE);
    }

    @ParameterizedTest
    @MethodSource("commandsOnACartOfAnotherWriter")
    void a_cart_that_is_there_is_asked_under_its_own_id(CartCommand command) {
        assertThat(command.cartId()).isEqualTo("a b");
    }

    @ParameterizedTest
    @MethodSource("commandsWithABadItemId")
    void every_item_id_is_checked(ThrowingCallable making) {
        assertViolation(making, "itemId", ID_MESSAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void every_quantity_is_checked(int quantity) {
        String message = "is %d: must be 1 to 999".formatted(quantity);

        assertViolation(
                () -> new ChangeCartItemQuantity("c-1", "tea", quantity), "quantity", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mia", "mia@example.org", "auth0|5f7c", "Ünïcode", "!"})
    void a_user_account_id_is_any_printable_text(String id) {
        assertThat(new CreateCart("c-1", id).userAccountId()).isEqualTo(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"m ia", "mia\n", "\u00a0", "mi\u200ba", "mi\u0007a", "mi\ud83ca"})
    void white_space_and_what_one_can_not_see_is_no_part_of_a_user_account_id(String id) {
        assertViolations(() -> new CreateCart("c-1", id))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("userAccountId");
                    assertThat(violation.message())
                            .endsWith("must be printable characters without white space");
                });
    }

    @Test
    void a_user_account_id_has_up_to_128_characters() {
        assertThat(new CreateCart("c-1", "x".repeat(128)).userAccountId()).hasSize(128);

        String message = "has 129 characters: must have 1 to 128";
        assertViolation(() -> new CreateCart("c-1", "x".repeat(129)), "userAccountId", message);
        assertViolation(
                () -> new CreateCart("c-1", ""),
                "userAccountId",
                "has 0 characters: must have 1 to 128");
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, 0, 1000, Integer.MAX_VALUE})
    void an_event_is_what_was_recorded_whatever_the_limits_are_today(int quantity) {
        var item = new CartItem("a b", "x".repeat(201), quantity, money("-1.2345", "QQQ"));

        assertThat(new CartItemAdded(item).item()).isEqualTo(item);
        assertThat(new CartItemQuantityChanged("a b", quantity).quantity()).isEqualTo(quantity);
        assertThat(new CartItemRemoved("a b").itemId()).isEqualTo("a b");
        assertThat(new CartCreated("x".repeat(129)).userAccountId()).hasSize(129);
        assertThat(new CartCreated("").userAccountId()).isEmpty();
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertViolations(() -> new ChangeCartItemQuantity("", "", 0))
                .extracting(Violation::field)
                .containsExactly("cartId", "itemId", "quantity");
        assertViolations(() -> new CreateCart("", ""))
                .extracting(Violation::field)
                .containsExactly("cartId", "userAccountId");
    }
}
