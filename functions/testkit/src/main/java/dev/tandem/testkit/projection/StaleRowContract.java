package dev.tandem.testkit.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tandem.core.projection.StaleRowException;

import org.junit.jupiter.api.Test;

import java.util.Map;

/**
 * What every store of rows keeps where another updater was faster.
 *
 * @param <R> the rows
 */
abstract class StaleRowContract<R> extends RowLockContract<R> {

    @Test
    protected final void a_row_that_another_updater_has_written_since_is_not_overwritten() {
        save(create(a, 1));
        save(change(a, 1, 2));

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> save(change(a, 1, 3)))
                .withMessage("%s is not at event 1 any more", a);
        assertThat(read(a)).isEqualTo(Map.of(a, row(a, 2)));
    }

    @Test
    protected final void a_row_that_is_there_meanwhile_is_not_created_again() {
        save(create(a, 1));

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> save(create(a, 3)))
                .withMessage("%s has a row meanwhile", a);
        assertThat(read(a)).isEqualTo(Map.of(a, row(a, 1)));
    }

    @Test
    protected final void one_stale_change_among_others_leaves_nothing_of_them() {
        save(create(b, 2));

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> save(create(a, 1), change(b, 1, 3)));
        assertThat(read(a, b)).isEqualTo(Map.of(b, row(b, 2)));
    }

    @Test
    protected final void a_row_that_another_updater_has_written_since_is_not_taken_away() {
        save(create(a, 1));
        save(change(a, 1, 2));

        assertThatExceptionOfType(StaleRowException.class)
                .isThrownBy(() -> save(removal(a, 1)))
                .withMessage("%s is not at event 1 any more", a);
        assertThat(read(a)).isEqualTo(Map.of(a, row(a, 2)));
    }
}
