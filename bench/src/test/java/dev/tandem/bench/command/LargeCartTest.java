package dev.tandem.bench.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;

import org.junit.jupiter.api.Test;

import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;

/** Upon a cart in memory, a command looks at what is new of it: of that much is made, and read. */
class LargeCartTest {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void a_warm_cart_of_sixty_items_costs_little_more_than_one_of_one() {
        long one = bytes(Strategy.SNAPSHOT_WARM, 1);
        long sixty = bytes(Strategy.SNAPSHOT_WARM, 60);

        // an item that is written and read again takes more than a kilobyte
        assertThat(sixty - one).isLessThan(20_000);
        assertThat(bytes(Strategy.SNAPSHOT, 60) - one).isGreaterThan(60_000);
    }

    /** What this thread allocates for a command that needs no snapshot. */
    private static long bytes(Strategy strategy, int items) {
        MemoryTransport transport = new MemoryTransport();
        HandlerCarts carts = new HandlerCarts(BenchDatabase.fresh().client(transport), strategy);
        carts.create("c", items);
        IntStream.rangeClosed(2, 2 * Strategy.EVERY + 1)
                .forEach(quantity -> carts.change("c", quantity));
        transport.answerFromMemory();
        return IntStream.range(0, 2 * Strategy.EVERY)
                .mapToLong(i -> {
                    long before = THREADS.getCurrentThreadAllocatedBytes();
                    carts.change("c", 2 + i % 2);
                    return THREADS.getCurrentThreadAllocatedBytes() - before;
                })
                .min()
                .orElseThrow();
    }
}
