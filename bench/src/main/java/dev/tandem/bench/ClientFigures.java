package dev.tandem.bench;

import org.HdrHistogram.Histogram;

import java.lang.management.ManagementFactory;

/**
 * What the calls of one client took.
 *
 * @param latencies of each call, in nanoseconds
 * @param threadNanos processor time of its thread
 */
record ClientFigures(Histogram latencies, long threadNanos) {

    private static final int DIGITS = 3;

    static ClientFigures of(Arm arm, int client, int calls) throws Exception {
        Histogram latencies = new Histogram(DIGITS);
        long processor = threadNow();
        for (int i = 0; i < calls; i++) {
            long begin = System.nanoTime();
            arm.call().once(client);
            latencies.recordValue(System.nanoTime() - begin);
        }
        return new ClientFigures(latencies, threadNow() - processor);
    }

    private static long threadNow() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
