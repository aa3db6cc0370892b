package dev.tandem.testkit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What every store of rows keeps, whatever tables it has. A store's tests extend this class;
 * nothing in it may be skipped.
 *
 * @param <R> the rows
 */
public abstract class RowStoreContract<R> extends StaleRowContract<R> {

    @Test
    protected final void what_was_never_saved_is_neither_read_nor_locked() {
        assertThat(read(a)).isEmpty();
        assertThat(locked(a)).isEmpty();
    }

    @Test
    protected final void of_no_ids_nothing_is_locked() {
        save(create(a, 1));

        assertThat(locked()).isEmpty();
    }

    @Test
    protected final void a_row_comes_back_as_it_was_saved() {
        save(create(a, 1), create(b, 7));

        assertThat(read(a, "c")).isEqualTo(Map.of(a, row(a, 1)));
        assertThat(locked(a, b, "c")).isEqualTo(Map.of(a, row(a, 1), b, row(b, 7)));
    }

    @Test
    protected final void new_and_changed_rows_are_saved_together() {
        save(create(a, 4));

        save(change(a, 4, 2), create(b, 1));

        assertThat(read(a, b)).isEqualTo(Map.of(a, row(a, 2), b, row(b, 1)));
    }

    @Test
    protected final void a_change_of_nothing_but_the_number_is_saved() {
        save(create(a, 1));

        save(new RowChange<>(row(a, 1), Row.there(a, 2, value(a, 1))));

        assertThat(read(a)).isEqualTo(Map.of(a, Row.there(a, 2, value(a, 1))));
    }

    @Test
    protected final void a_row_that_is_taken_away_is_gone_and_may_come_again() {
        save(create(a, 4), create(b, 1));

        save(removal(a, 4), change(b, 1, 2));

        assertThat(read(a, b)).isEqualTo(Map.of(b, row(b, 2)));
        save(create(a, 1));
        assertThat(read(a)).as("nothing of it was left").isEqualTo(Map.of(a, row(a, 1)));
    }

    @Test
    protected final void the_ids_of_all_rows_come_in_pages_and_in_order() {
        save(create(a, 1), create(b, 1));
        String between = a + "-B";
        String small = a + "-a";
        save(create(between, 1), create(small, 1));

        List<String> all = new ArrayList<>();
        List<String> page = store().ids("", 2);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = store().ids(page.getLast(), 2);
        }

        assertThat(all).isSorted().doesNotHaveDuplicates();
        assertThat(all).containsSubsequence(a, between, small, b);
    }
}
