package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Calls an arm at random moments, whoever has been answered or not.
 *
 * @param perSecond how many calls on average
 * @param clients whose numbers are drawn
 * @param seed of the moments and clients
 */
record OpenLoop(double perSecond, int clients, long seed) {

    /** From the intended start of each call to its end. */
    record Latencies(Histogram nanos) {

        double millis(double percentile) {
            return nanos.getValueAtPercentile(percentile) / 1e6;
        }
    }

    Latencies run(Arm arm, int calls) throws Exception {
        Random random = new Random(seed);
        Histogram latencies = new ConcurrentHistogram(3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> called = new ArrayList<>();
            long intended = System.nanoTime();
            for (int i = 0; i < calls; i++) {
                intended += (long) (-Math.log(1 - random.nextDouble()) / perSecond * 1e9);
                waitUntil(intended);
                int client = random.nextInt(clients);
                long start = intended;
                called.add(
                        threads.submit(() -> {
                            arm.call().once(client);
                            latencies.recordValue(System.nanoTime() - start);
                            return client;
                        }));
            }
            for (Future<?> call : called) {
                call.get();
            }
        }
        return new Latencies(latencies);
    }

    private static void waitUntil(long intended) throws InterruptedException {
        long left = intended - System.nanoTime();
        if (left > 0) {
            Thread.sleep(Duration.ofNanos(left));
        }
    }
}
