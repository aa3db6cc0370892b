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
            all(arm, clients);
            long begin = System.nanoTime();
            all(arm, clients);
            return CLIENTS * CALLS * 1e9 / (System.nanoTime() - begin);
        }
    }

    private static void all(Arm arm, ExecutorService clients) throws Exception {
        List<Callable<Integer>> calls =
                IntStream.range(0, CLIENTS)
                        .<Callable<Integer>>mapToObj(client ->
                                () -> {
                                    for (int i = 0; i < CALLS; i++) {
                                        arm.call().once(client);
                                    }
                                    return client;
                                })
                        .toList();
        for (Future<Integer> client : clients.invokeAll(calls)) {
            client.get();
        }
    }
}
