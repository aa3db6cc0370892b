package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.NOON;
import static dev.tandem.cart.readmodel.Events.added;
import static dev.tandem.cart.readmodel.Events.changed;
import static dev.tandem.cart.readmodel.Events.checkedOut;
import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.event;
import static dev.tandem.cart.readmodel.Events.history;
import static dev.tandem.cart.readmodel.Events.removed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.readmodel.view.CartItemView;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.MoneyView;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure.Fault;
import dev.tandem.core.failure.FaultReason;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CartProjectionTest {

    private LocalReadModel model;

    @BeforeAll
    void start() {
        model = new LocalReadModel();
    }

    @AfterAll
    void close() {
        model.close();
    }

    @Test
    void a_new_cart_is_open_and_has_neither_items_nor_currency() {
        CartView cart = after(created());

        assertThat(cart)
                .isEqualTo(
                        new CartView(
                                cart.cartId(),
                                "mia",
                                "open",
                                0,
                                null,
                                List.of(),
                                NOON.plusSeconds(1),
                                NOON.plusSeconds(1),
                                1));
    }

    @Test
    void items_are_shown_in_the_order_added_with_their_lines_and_the_total() {
        CartView cart = after(created(), added("tea", 2, "3.50"), added("bun", 1, "0.90"));

        assertThat(cart.items())
                .containsExactly(line("tea", 2, "3.50", "7.00"), line("bun", 1, "0.90", "0.90"));
        assertThat(cart.itemCount()).isEqualTo(3);
        assertThat(cart.total()).isEqualTo(eur("7.90"));
        assertThat(cart.createdAt()).isEqualTo(NOON.plusSeconds(1));
        assertThat(cart.updatedAt()).isEqualTo(NOON.plusSeconds(3));
        assertThat(cart.lastSequenceNumber()).isEqualTo(3);
    }

    @Test
    void more_of_an_item_adds_to_it_and_keeps_name_price_and_position() {
        CartItemAdded more =
                new CartItemAdded(new CartItem("tea", "Another name", 3, money("9.99", "EUR")));

        CartView cart = after(created(), added("tea", 2, "3.50"), added("bun", 1, "1"), more);

        assertThat(cart.items())
                .containsExactly(line("tea", 5, "3.50", "17.50"), line("bun", 1, "1.00", "1.00"));
        assertThat(cart.total()).isEqualTo(eur("18.50"));
    }

    @Test
    void a_changed_quantity_replaces_the_old_one() {
        CartView cart = after(created(), added("tea", 2, "3.50"), changed("tea", 7));

        assertThat(cart.items()).containsExactly(line("tea", 7, "3.50", "24.50"));
        assertThat(cart.itemCount()).isEqualTo(7);
        assertThat(cart.total()).isEqualTo(eur("24.50"));
    }

    @Test
    void a_removed_item_is_gone_and_comes_back_at_the_end() {
        CartView cart =
                after(
                        created(),
                        added("tea", 1, "1"),
                        added("bun", 1, "2"),
                        removed("tea"),
                        added("tea", 4, "5"));

        assertThat(cart.items())
                .containsExactly(line("bun", 1, "2.00", "2.00"), line("tea", 4, "5.00", "20.00"));
    }

    @Test
    void a_cart_that_was_emptied_has_no_currency_and_may_get_another() {
        CartItemAdded yen = new CartItemAdded(new CartItem("tea", "Tea", 2, money("450", "JPY")));

        CartView emptied = after(created(), added("tea", 1, "1"), removed("tea"));
        CartView filled = after(created(), added("tea", 1, "1"), removed("tea"), yen);

        assertThat(emptied.total()).isNull();
        assertThat(emptied.itemCount()).isZero();
        assertThat(filled.total()).isEqualTo(new MoneyView(new BigDecimal("900"), "JPY"));
    }

    @Test
    void a_checked_out_cart_says_so_and_keeps_its_items() {
        CartView cart = after(created(), added("tea", 2, "3.50"), checkedOut());

        assertThat(cart.status()).isEqualTo("checked_out");
        assertThat(cart.items()).containsExactly(line("tea", 2, "3.50", "7.00"));
        assertThat(cart.updatedAt()).isEqualTo(NOON.plusSeconds(3));
    }

    @Test
    void the_result_does_not_depend_on_how_the_events_came_in_batches() {
        CartEvent[] events = {
            created(),
            added("tea", 1, "1"),
            added("bun", 2, "2"),
            removed("tea"),
            added("bun", 1, "2"),
            added("tea", 4, "5"),
            changed("bun", 9),
            checkedOut()
        };
        String singly = newId();
        history(singly, events).forEach(event -> model.handle(List.of(event)));

        assertThat(after(events))
                .usingRecursiveComparison()
                .ignoringFields("cartId")
                .isEqualTo(model.cart(singly).orElseThrow());
    }

    @Test
    void the_largest_amounts_survive_exactly() {
        CartView cart = after(created(), added("gold", 999, "999999999998.99"));

        assertThat(cart.items())
                .containsExactly(line("gold", 999, "999999999998.99", "998999999998991.01"));
        assertThat(cart.total()).isEqualTo(eur("998999999998991.01"));
    }

    @Test
    void instants_are_cut_to_microseconds_and_never_rounded_up() {
        String id = newId();
        Instant fine = Instant.parse("2026-12-31T23:59:59.999999999Z");

        model.handle(List.of(event(id, 1, created(), fine)));

        assertThat(model.cart(id).orElseThrow().createdAt())
                .isEqualTo(Instant.parse("2026-12-31T23:59:59.999999Z"));
    }

    @Test
    void an_item_that_was_never_added_can_not_be_changed() {
        String id = newId();

        assertFault(history(id, created(), changed("tea", 1)), 2, "item tea is not in the cart");
    }

    @Test
    void a_second_currency_has_no_sum() {
        String id = newId();
        CartItemAdded yen = new CartItemAdded(new CartItem("bun", "Bun", 1, money("450", "JPY")));

        assertFault(
                history(id, created(), added("tea", 1, "1"), yen),
                3,
                "item bun is in JPY, the cart is in EUR");
    }

    @Test
    void a_cart_is_created_once_and_before_anything_else() {
        String id = newId();

        assertFault(history(id, created(), created()), 2, "there is a cart already");
        assertFault(history(newId(), added("tea", 1, "1")), 1, "there is no cart to change");
        assertFault(history(newId(), checkedOut()), 1, "there is no cart to change");
        assertThat(model.cart(id)).isEmpty();
    }

    private void assertFault(List<StreamEvent<CartEvent>> history, long at, String why) {
        String id = history.getFirst().aggregateId();

        assertThat(model.updater().handle(history).get(id))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> {
                            assertThat(fault.sequenceNumber()).hasValue(at);
                            assertThat(fault.reason()).isEqualTo(FaultReason.PROJECTION_FAILED);
                            assertThat(fault.text()).contains("event " + at, why);
                        });
    }

    private CartView after(CartEvent... events) {
        String id = newId();
        model.handle(history(id, events));
        return model.cart(id).orElseThrow();
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }

    private static CartItemView line(String itemId, int quantity, String unit, String line) {
        return new CartItemView(itemId, "The " + itemId, quantity, eur(unit), eur(line));
    }

    private static MoneyView eur(String amount) {
        return new MoneyView(new BigDecimal(amount), "EUR");
    }

    private static Money money(String amount, String currency) {
        return new Money(new BigDecimal(amount), currency);
    }
}
