package dev.tandem.core.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.command.CommandLines.Place;

import org.junit.jupiter.api.Test;

/** Who waits for which aggregate. */
class CommandLinesTest {

    private final CommandLines<String> lines = new CommandLines<>(2);

    @Test
    void the_first_has_its_turn_the_next_ones_wait_and_too_many_do_not() {
        assertThat(lines.enter("a", "1")).isEqualTo(Place.FIRST);
        assertThat(lines.enter("a", "2")).isEqualTo(Place.WAITING);
        assertThat(lines.enter("a", "3")).isEqualTo(Place.WAITING);
        assertThat(lines.enter("a", "4")).isEqualTo(Place.NONE);
        assertThat(lines.enter("b", "5")).isEqualTo(Place.FIRST);
    }

    @Test
    void who_waits_comes_next_in_the_order_of_arrival() {
        lines.enter("a", "1");
        lines.enter("a", "2");
        lines.enter("a", "3");

        assertThat(lines.next("a", 1)).containsExactly("2");
        assertThat(lines.enter("a", "4")).isEqualTo(Place.WAITING);
        assertThat(lines.next("a", 10)).containsExactly("3", "4");
    }

    @Test
    void who_has_left_has_no_turn_and_who_has_a_turn_can_t_leave() {
        lines.enter("a", "1");
        lines.enter("a", "2");
        lines.enter("a", "3");

        assertThat(lines.leave("a", "2")).isTrue();
        assertThat(lines.next("a", 10)).containsExactly("3");
        assertThat(lines.leave("a", "3")).isFalse();
    }

    @Test
    void an_aggregate_on_which_nothing_is_done_has_no_entry() {
        lines.enter("a", "1");
        lines.enter("a", "2");
        lines.enter("b", "3");
        assertThat(lines.size()).isEqualTo(2);

        lines.next("a", 10);
        assertThat(lines.size()).isEqualTo(2);
        assertThat(lines.next("a", 10)).isEmpty();
        assertThat(lines.next("b", 10)).isEmpty();

        assertThat(lines.size()).isZero();
        assertThat(lines.enter("a", "4")).isEqualTo(Place.FIRST);
    }
}
