package dev.tandem.readmodel.row;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;

import org.junit.jupiter.api.Test;

import java.util.List;

class GuardTest {

    @Test
    void a_driver_that_does_not_count_rows_is_no_guard() {
        Row<String> none = Row.absent("s", "");

        assertThatThrownBy(() ->
                        Guard.check(
                                new int[] {-2},
                                List.of(new RowChange<>(none, none.next(1, _ -> "1")))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("reWriteBatchedInserts=false");
    }
}
