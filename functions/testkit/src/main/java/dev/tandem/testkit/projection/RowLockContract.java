package dev.tandem.testkit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.projection.Row;
import dev.tandem.core.projection.RowChange;
import dev.tandem.testkit.concurrent.Concurrently;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/**
 * What every store of rows keeps while several use it.
 *
 * @param <R> the rows
 */
abstract class RowLockContract<R> extends WholeRowContract<R> {

    /** So long that somebody who does not wait is done long before. */
    private static final Duration A_WHILE = Duration.ofMillis(200);

    @Test
    protected final void whoever_waits_for_a_lock_gets_what_was_written_before_it_was_free() {
        save(create(a, 1));
        CountDownLatch isLocked = new CountDownLatch(1);
        CompletableFuture<Map<String, Row<R>>> other =
                inBackground(() -> {
                    await(isLocked);
                    return locked(a);
                });

        inTransaction(() -> {
            store().lock(ids(a));
            isLocked.countDown();
            assertThat(other).as("one who wants the same lock").failsWithin(A_WHILE);
            store().save(List.of(change(a, 1, 2)));
            return true;
        });

        assertThat(other).succeedsWithin(Duration.ofSeconds(30)).isEqualTo(Map.of(a, row(a, 2)));
    }

    @Test
    protected final void a_lock_of_one_row_leaves_the_others_free() {
        save(create(a, 1), create(b, 1));

        inTransaction(() -> {
            store().lock(ids(a));
            assertThat(inBackground(() -> locked(b))).succeedsWithin(Duration.ofSeconds(30));
            return true;
        });
    }

    @Test
    protected final void a_reader_does_not_wait_for_a_lock() {
        save(create(a, 1));

        inTransaction(() -> {
            store().lock(ids(a));
            assertThat(inBackground(() -> read(a)))
                    .succeedsWithin(Duration.ofSeconds(30))
                    .isEqualTo(Map.of(a, row(a, 1)));
            return true;
        });
    }

    @Test
    protected final void many_who_write_the_same_rows_lose_nothing_and_end() {
        save(create(a, 1), create(b, 1));

        Concurrently.run(
                4,
                _ -> {
                    for (int i = 0; i < 10; i++) {
                        inTransaction(this::moveBoth);
                    }
                    return true;
                });

        assertThat(read(a, b)).isEqualTo(Map.of(a, row(a, 41), b, row(b, 41)));
    }

    private boolean moveBoth() {
        Map<String, Row<R>> rows = store().lock(ids(a, b));
        store().save(rows.values().stream().map(this::moved).toList());
        return true;
    }

    private RowChange<R> moved(Row<R> row) {
        int version = (int) row.lastSequenceNumber();
        return change(row.aggregateId(), version, version + 1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the lock was taken", e);
        }
    }
}
