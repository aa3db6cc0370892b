package dev.tandem.cart;

import static dev.tandem.cart.Samples.eur;
import static dev.tandem.cart.Samples.tea;
import static dev.tandem.cart.ViolationsAssert.assertViolation;
import static dev.tandem.cart.ViolationsAssert.assertViolations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.command.AddCartItem;
import dev.tandem.cart.item.CartItem;
import dev.tandem.core.result.Violation;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CartItemTest {

    private static final String TEA_LEAF = "🍵";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 998, 999})
    void a_quantity_within_the_limits_is_taken(int quantity) {
        assertThat(add(tea(quantity)).item().quantity()).isEqualTo(quantity);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 1000, Integer.MAX_VALUE})
    void a_quantity_out_of_the_limits_is_refused(int quantity) {
        assertViolation(
                () -> add(tea(quantity)),
                "item.quantity",
                "is %d: must be 1 to 999".formatted(quantity));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 199, 200})
    void a_name_of_up_to_200_characters_is_taken(int length) {
        assertThat(add(named("x".repeat(length))).item().name()).hasSize(length);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 201, 5000})
    void a_name_of_another_length_is_refused(int length) {
        assertViolation(
                () -> add(named("x".repeat(length))),
                "item.name",
                "has %d characters: must have 1 to 200".formatted(length));
    }

    @Test
    void a_character_beyond_the_basic_plane_counts_once() {
        assertThat(add(named(TEA_LEAF.repeat(200))).item().name()).isEqualTo(TEA_LEAF.repeat(200));

        assertViolation(
                () -> add(named(TEA_LEAF.repeat(201))),
                "item.name",
                "has 201 characters: must have 1 to 200");
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "   ", "\u00a0", "\u2003\u3000", "\u200b", "\u2028"})
    void a_name_that_one_can_not_see_is_refused(String name) {
        assertViolation(
                () -> add(named(name)),
                "item.name",
                "is blank: must have a character that one can see");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\tb", "a\nb", "a\u007fb", "a\u0085b", "a\ud83cb"})
    void a_name_with_a_control_character_or_half_a_character_is_refused(String name) {
        assertViolation(
                () -> add(named(name)),
                "item.name",
                "is 'a\ufffdb': must have no control characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Grüner Tee, 2 × 50 g", " tea ", "👩‍👧", "緑茶", "\"; --"})
    void a_name_may_be_what_people_write(String name) {
        assertThat(add(named(name)).item().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a/b", "ä", "a\n"})
    void an_id_of_other_characters_is_refused(String id) {
        assertViolations(() -> add(new CartItem(id, "Tea", 1, eur("1"))))
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.field()).isEqualTo("item.itemId");
                    assertThat(violation.message())
                            .endsWith("must be 1 to 128 characters of A-Z a-z 0-9 - _");
                });
    }

    @Test
    void an_id_has_up_to_128_characters() {
        assertThat(add(new CartItem("x".repeat(128), "Tea", 1, eur("1"))).item().itemId())
                .hasSize(128);

        assertViolation(
                () -> add(new CartItem("x".repeat(129), "Tea", 1, eur("1"))),
                "item.itemId",
                "is '" + "x".repeat(40) + "…': must be 1 to 128 characters of A-Z a-z 0-9 - _");
    }

    @Test
    void everything_wrong_is_told_at_once() {
        assertViolations(() -> add(new CartItem("a b", " ", 0, eur("1"))))
                .extracting(Violation::field)
                .containsExactly("item.itemId", "item.name", "item.quantity");
    }

    /** What a command asks for is checked by it. */
    private static AddCartItem add(CartItem item) {
        return new AddCartItem("c-1", item);
    }

    private static CartItem named(String name) {
        return new CartItem("tea", name, 1, eur("1"));
    }
}
