package dev.tandem.proofs.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartDecider;
import dev.tandem.cart.event.CartCreated;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.item.CartItem;
import dev.tandem.cart.item.Money;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.event.Metadata;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;
import dev.tandem.proofs.history.Operation.NotWritten;
import dev.tandem.proofs.history.Operation.Ok;
import dev.tandem.proofs.history.Operation.Outcome;
import dev.tandem.proofs.history.Operation.Refused;
import dev.tandem.proofs.history.Operation.Unknown;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Histories made by hand: a good one, and one for each rule that it breaks. */
class HistoryCheckTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final CartDecider DECIDER = new CartDecider();

    /** Created, then two that overlap; c was written first. */
    private final CartRecord three = cart(event(1, "a"), event(2, "c"), event(3, "b"));

    @Test
    void commands_that_overlap_may_be_written_in_any_order() {
        assertThat(check(three, ok("a", 1, 2, 1), ok("b", 3, 6, 3), ok("c", 4, 5, 2))).isEmpty();
    }

    @Test
    void an_unknown_outcome_may_be_written_or_not_and_a_refusal_may_tell_the_version() {
        assertThat(
                        check(
                                three,
                                ok("a", 1, 2, 1),
                                operation("b", 3, 4, new Unknown()),
                                operation("c", 3, 4, new Unknown()),
                                operation("d", 3, 4, new Unknown()),
                                operation("e", 5, 6, new Refused(OptionalLong.of(1)))))
                .isEmpty();
    }

    @Test
    void a_command_that_is_sent_again_may_tell_its_first_result_late() {
        assertThat(
                        check(
                                three,
                                operation("a", 1, 2, new Unknown()),
                                ok("c", 3, 4, 2),
                                ok("b", 5, 6, 3),
                                ok("a", 7, 8, 1)))
                .isEmpty();
    }

    @Test
    void a_hole_in_the_events_is_found() {
        assertThat(check(cart(event(1, "a"), event(3, "b")), ok("a", 1, 2, 1), ok("b", 3, 4, 3)))
                .anyMatch(what -> what.contains("event 3 where 2 was due"));
    }

    @Test
    void an_event_that_is_there_twice_is_found() {
        assertThat(check(cart(event(1, "a"), event(1, "b")), ok("a", 1, 2, 1), ok("b", 3, 4, 1)))
                .anyMatch(what -> what.contains("event 1 where 2 was due"));
    }

    @Test
    void an_event_of_nobody_is_found() {
        assertThat(check(cart(event(1, "a"), event(2, "z")), ok("a", 1, 2, 1)))
                .containsExactly("cart: event 2 is of no command that was sent");
    }

    @Test
    void an_accepted_command_without_its_event_is_found() {
        assertThat(check(cart(event(1, "a")), ok("a", 1, 2, 1), ok("b", 3, 4, 2)))
                .containsExactly("cart: b was told events [2], there are []");
    }

    @Test
    void two_commands_that_were_told_the_same_version_are_found() {
        assertThat(
                        check(
                                cart(event(1, "a"), event(2, "b")),
                                ok("a", 1, 2, 1),
                                ok("b", 3, 4, 2),
                                ok("c", 3, 4, 2)))
                .containsExactly("cart: c was told events [2], there are []");
    }

    @Test
    void a_command_that_was_applied_twice_is_found() {
        assertThat(
                        check(
                                cart(event(1, "a"), event(2, "b"), event(3, "b")),
                                ok("a", 1, 2, 1),
                                operation("b", 3, 4, new Unknown())))
                .containsExactly("cart: b was applied more than once: events [2, 3]");
    }

    @Test
    void a_refused_command_that_left_an_event_is_found() {
        for (Outcome outcome : List.of(new Refused(OptionalLong.empty()), new NotWritten())) {
            assertThat(
                            check(
                                    cart(event(1, "a"), event(2, "b")),
                                    ok("a", 1, 2, 1),
                                    operation("b", 3, 4, outcome)))
                    .containsExactly("cart: b was not accepted, but events [2] are there");
        }
    }

    @Test
    void a_repeated_command_that_is_answered_otherwise_is_found() {
        for (Outcome other : List.of(new Refused(OptionalLong.of(1)), new Ok(1, List.of()))) {
            assertThat(check(cart(event(1, "a")), ok("a", 1, 2, 1), operation("a", 3, 4, other)))
                    .singleElement()
                    .asString()
                    .contains("a was answered otherwise when it was sent again");
        }
    }

    @Test
    void a_command_that_changed_nothing_at_first_may_change_something_later() {
        assertThat(
                        check(
                                three,
                                ok("a", 1, 2, 1),
                                operation("b", 3, 4, new Ok(1, List.of())),
                                ok("c", 5, 6, 2),
                                operation("b", 7, 8, new NotWritten()),
                                ok("b", 9, 10, 3)))
                .isEmpty();
    }

    @Test
    void a_version_that_is_not_the_last_event_s_is_found() {
        assertThat(check(cart(event(1, "a")), operation("a", 1, 2, new Ok(2, List.of(1L)))))
                .containsExactly("cart: a was told version 2 after [1]");
    }

    @Test
    void a_later_command_with_a_lower_version_is_found() {
        assertThat(check(three, ok("a", 1, 2, 1), ok("b", 3, 4, 3), ok("c", 5, 6, 2)))
                .singleElement()
                .asString()
                .contains("c came after version 3 was told");
    }

    @Test
    void news_from_before_what_was_told_are_found() {
        for (Outcome old : List.of(new Ok(2, List.of()), new Refused(OptionalLong.of(0)))) {
            assertThat(
                            check(
                                    three,
                                    ok("a", 1, 2, 1),
                                    ok("c", 3, 4, 2),
                                    ok("b", 5, 6, 3),
                                    operation("d", 7, 8, old)))
                    .singleElement()
                    .asString()
                    .contains("d came after version 3 was told");
        }
    }

    @Test
    void a_command_on_another_version_than_the_caller_saw_is_found() {
        Operation blind =
                new Operation("c", "cart", OptionalLong.of(0), 3, 4, new Ok(2, List.of(2L)));

        assertThat(check(cart(event(1, "a"), event(2, "c")), ok("a", 1, 2, 1), blind))
                .singleElement()
                .asString()
                .contains("c meant another version");
    }

    @Test
    void a_state_of_another_version_or_with_other_content_is_found() {
        CartRecord good = cart(event(1, "a"), event(2, "b"));
        Cart before = cart(event(1, "a")).state().orElseThrow().state();
        Operation[] operations = {ok("a", 1, 2, 1), ok("b", 3, 4, 2)};

        assertThat(check(with(good, Optional.of(new Versioned<>(before, 2, NOON))), operations))
                .singleElement()
                .asString()
                .contains("the events make");
        assertThat(check(with(good, Optional.of(version(good, 3))), operations))
                .containsExactly("cart: the state is at version 3, the events end at 2");
        assertThat(check(with(good, Optional.empty()), operations)).hasSize(2);
    }

    @Test
    void other_carts_are_not_looked_at() {
        Operation other =
                new Operation("x", "other", OptionalLong.empty(), 3, 4, new Ok(9, List.of(9L)));

        assertThat(check(cart(event(1, "a")), ok("a", 1, 2, 1), other)).isEmpty();
    }

    private static List<String> check(CartRecord cart, Operation... operations) {
        return HistoryCheck.of(cart, List.of(operations));
    }

    private static Operation ok(String command, long invoked, long answered, long version) {
        return operation(command, invoked, answered, new Ok(version, List.of(version)));
    }

    private static Operation operation(
            String command, long invoked, long answered, Outcome outcome) {
        return new Operation(command, "cart", OptionalLong.empty(), invoked, answered, outcome);
    }

    @SafeVarargs
    private static CartRecord cart(StreamEvent<CartEvent>... events) {
        List<StreamEvent<CartEvent>> history = new ArrayList<>();
        Cart state = DECIDER.initialState();
        for (StreamEvent<CartEvent> event : events) {
            history.add(event);
            state =
                    event.sequenceNumber() == history.size()
                            ? DECIDER.evolve(state, event.event())
                            : state;
        }
        return new CartRecord(
                "cart",
                history,
                Optional.of(new Versioned<>(state, history.getLast().sequenceNumber(), NOON)));
    }

    private static CartRecord with(CartRecord cart, Optional<Versioned<Cart>> state) {
        return new CartRecord(cart.cartId(), cart.events(), state);
    }

    private static Versioned<Cart> version(CartRecord cart, long version) {
        return new Versioned<>(cart.state().orElseThrow().state(), version, NOON);
    }

    private static StreamEvent<CartEvent> event(long number, String command) {
        CartEvent event =
                number == 1
                        ? new CartCreated("mia")
                        : new CartItemAdded(
                                new CartItem(
                                        "tea", "Tea", 1, new Money(new BigDecimal("1.50"), "EUR")));
        return new StreamEvent<>(
                "cart",
                "cart",
                number,
                "cart_event",
                event,
                NOON,
                new Metadata(null, command, null, null));
    }
}
