package dev.tandem.cart.readmodel.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.cart.command.CreateCart;
import dev.tandem.core.result.InvalidValueException;
import dev.tandem.core.result.Violation;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

import java.util.List;

/** Null-unmarked as JSON is: a field may be missing whatever the type says. */
@NullUnmarked
class QueryValidationTest {

    @Test
    void a_query_says_all_that_is_wrong_with_it() {
        assertThat(violations(() -> new GetCart("", 0L)))
                .containsExactly(
                        new Violation("cartId", "has 0 bytes: must have 1 to 2048, as UTF-8"),
                        new Violation("atLeastVersion", "is 0: must be at least 1"));
        assertThat(violations(() -> new ListCarts("", "ü".repeat(1025), 101)))
                .containsExactly(
                        new Violation("userAccountId", "has 0 characters: must have 1 to 128"),
                        new Violation("after", "has 2050 bytes: must have 1 to 2048, as UTF-8"),
                        new Violation("limit", "is 101: must be 1 to 100"));
    }

    @Test
    void a_cart_of_another_writer_is_asked_for_by_whatever_id_it_has() {
        assertThat(GetCart.asItIs("mia@example.org").cartId()).isEqualTo("mia@example.org");
        assertThat(new ListCarts("mia", "no good", null).lastSeen()).contains("no good");
        assertThat(violations(() -> GetCart.asItIs("a\0b")))
                .containsExactly(
                        new Violation(
                                "cartId",
                                "has a NUL: must have none, since PostgreSQL holds none"));
    }

    @Test
    void what_must_be_given_is_missed() {
        assertThat(violations(() -> new GetCart(null, null)))
                .containsExactly(new Violation("cartId", "is missing: must be given"));
        assertThat(violations(() -> new ListCarts(null, null, null)))
                .containsExactly(new Violation("userAccountId", "is missing: must be given"));
    }

    @Test
    void what_is_optional_has_its_default() {
        assertThat(new GetCart("c", null).atLeastVersion()).isNull();
        assertThat(new GetCart("c", 7L).atLeastVersion()).isEqualTo(7);
        assertThat(ListCarts.of("mia").pageSize()).isEqualTo(20);
        assertThat(ListCarts.of("mia").lastSeen()).isEmpty();
        assertThat(new ListCarts("mia", "c", 1).pageSize()).isEqualTo(1);
    }

    @Test
    void the_limits_themselves_are_allowed() {
        assertThat(new ListCarts("m".repeat(128), null, 100).pageSize()).isEqualTo(100);
        assertThat(violations(() -> new ListCarts("m".repeat(129), null, 0))).hasSize(2);
    }

    @Test
    void an_owner_that_postgresql_could_not_hold_is_refused() {
        assertThat(violations(() -> ListCarts.of("mi\u0000a")))
                .containsExactly(
                        new Violation(
                                "userAccountId",
                                "is 'mi\uFFFDa': must be printable characters without white"
                                        + " space"));
    }

    @Test
    void an_owner_of_a_query_is_what_an_owner_of_a_cart_may_be() {
        assertThat(violations(() -> ListCarts.of("mi a")))
                .isEqualTo(violations(() -> new CreateCart("c", "mi a")))
                .hasSize(1);
    }

    private static List<Violation> violations(ThrowingCallable build) {
        InvalidValueException[] thrown = new InvalidValueException[1];
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(build)
                .satisfies(e -> thrown[0] = e);
        return thrown[0].violations();
    }
}
