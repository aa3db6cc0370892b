package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** How many commands a second an arm takes from 64 clients that never rest. */
final class Saturation {

    private static final int CLIENTS = 64;
    private static final int CALLS = 60;

    private Saturation() {}

    /** After as many calls to get warm. */
    static double of(Arm arm) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            all(arm, clients, CLIENTS, CALLS);
            long begin = System.nanoTime();
            all(arm, clients, CLIENTS, CALLS);
            return CLIENTS * CALLS * 1e9 / (System.nanoTime() - begin);
        }
    }

    /** Each aggregate once, so that what a process keeps of it for a time is there. */
    static void once(Arm arm, int aggregates) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            all(arm, clients, aggregates, 1);
        }
    }

    private static void all(Arm arm, ExecutorService threads, int clients, int times)
            throws Exception {
        List<Callable<Integer>> calls =
                IntStream.range(0, clients)
                        .<Callable<Integer>>mapToObj(client ->
                                () -> {
                                    for (int i = 0; i < times; i++) {
                                        arm.call().once(client);
                                    }
                                    return client;
                                })
                        .toList();
        for (Future<Integer> client : threads.invokeAll(calls)) {
            client.get();
        }
    }
}
