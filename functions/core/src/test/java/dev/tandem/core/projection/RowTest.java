package dev.tandem.core.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class RowTest {

    private final Row<String> first = Row.absent("s", "").next(1, _ -> "one");

    @Test
    void a_row_takes_the_next_event_only() {
        assertThat(first.next(2, _ -> "one two")).isEqualTo(new Row<>("s", false, 2, "one two"));
        assertThatIllegalStateException()
                .isThrownBy(() -> first.next(3, _ -> "one three"))
                .withMessage("event 3 of s can't be folded into a row that is at event 1");
        assertThatIllegalStateException().isThrownBy(() -> first.next(1, _ -> "one one"));
    }

    @Test
    void what_changes_only_the_number_is_a_change_too() {
        Row<String> read = Row.there("s", 4, "text");

        assertThat(new RowChange<>(read, read.next(5, _ -> "text")).isChange()).isTrue();
        assertThat(new RowChange<>(read, Row.there("s", 4, "other")).isChange()).isTrue();
        assertThat(new RowChange<>(read, read).isChange()).isFalse();
    }

    @Test
    void a_row_that_is_folded_anew_is_still_there() {
        Row<String> anew = Row.there("s", 4, "text").emptied("");

        assertThat(anew).isEqualTo(new Row<>("s", true, 0, ""));
        assertThat(new RowChange<>(anew, anew.next(1, _ -> "one")).isNew()).isFalse();
    }
}
