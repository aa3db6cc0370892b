package dev.tandem.bench.scale;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;

/**
 * Tells how long work took that is done once, what it read, and how much of the heap was in use
 * after a collection.
 *
 * @param events that the work is about
 */
record Measured(UsedUnits units, long events) {

    @FunctionalInterface
    interface Work {
        void run() throws Exception;
    }

    void run(String name, Work work) throws Exception {
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
        units.scannedUnits();
        units.queries();
        long begin = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        ManyCarts.say(
                ("%s: %s s, %s events a second, %s read units by Scan, %s queries; heap at most %s"
                                + " MB, after a collection %s MB")
                        .formatted(
                                name,
                                Math.round(seconds),
                                Math.round(events / seconds),
                                units.scannedUnits(),
                                units.queries(),
                                megabytes(
                                        heap().stream()
                                                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                                                .sum()),
                                megabytes(
                                        heap().stream()
                                                .filter(pool -> pool.getCollectionUsage() != null)
                                                .mapToLong(
                                                        pool -> pool.getCollectionUsage().getUsed())
                                                .sum())));
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
