package dev.tandem.testkit.projection;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.projection.Row;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What every store of rows keeps of one that is looked at while it is written.
 *
 * @param <R> the rows
 */
abstract class WholeRowContract<R> extends RowStoreSteps<R> {

    private static final int VERSIONS = 60;

    @Test
    protected final void a_row_is_read_whole_while_it_is_written() {
        assertWholeWhileWritten(this::read);
    }

    @Test
    protected final void a_row_is_locked_whole_while_it_is_written() {
        assertWholeWhileWritten(this::locked);
    }

    private void assertWholeWhileWritten(Function<String[], Map<String, Row<R>>> look) {
        save(create(a, 1));
        AtomicBoolean isDone = new AtomicBoolean();
        CompletableFuture<Integer> looking =
                inBackground(() -> {
                    int looks = 0;
                    for (; !isDone.get(); looks++) {
                        Row<R> seen = Objects.requireNonNull(look.apply(new String[] {a}).get(a));
                        assertThat(seen).isEqualTo(row(a, (int) seen.lastSequenceNumber()));
                    }
                    return looks;
                });

        for (int version = 1; version < VERSIONS; version++) {
            save(change(a, version, version + 1));
        }
        isDone.set(true);

        assertThat(looking).succeedsWithin(Duration.ofSeconds(30));
        assertThat(looking.join()).isPositive();
    }

    static <T> CompletableFuture<T> inBackground(Supplier<T> work) {
        return CompletableFuture.supplyAsync(work, Thread::startVirtualThread);
    }
}
