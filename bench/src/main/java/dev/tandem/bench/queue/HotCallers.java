package dev.tandem.bench.queue;

import dev.tandem.bench.command.BenchDatabase;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Those who command one cart: a queue, and eight environments with a client each. */
final class HotCallers implements AutoCloseable {

    private static final int CLIENTS = 8;
    private static final int CALLS = 10;
    private static final int AT_ONCE = 10;

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final FunctionEnvironment queue;
    private final List<FunctionEnvironment> environments;
    private final AtomicInteger quantity = new AtomicInteger();
    private final AtomicInteger again = new AtomicInteger();

    HotCallers(BenchDatabase database) {
        queue = new FunctionEnvironment(database, "queuedCarts");
        environments =
                IntStream.range(0, CLIENTS)
                        .mapToObj(_ -> new FunctionEnvironment(database, "changeCartItemQuantity"))
                        .toList();
    }

    /** How often one had to be sent again. */
    int again() {
        return again.get();
    }

    /** As many commands as the others send. */
    void byQueue(String cart) {
        for (int call = 0; call < CLIENTS; call++) {
            String answer = queue.call(Messages.on(cart, AT_ONCE, quantity.addAndGet(AT_ONCE)));
            if (!answer.equals("{\"batchItemFailures\":[]}")) {
                throw new IllegalStateException(answer);
            }
        }
    }

    /** Until all of theirs are accepted. */
    void direct(String cart, boolean isNamed) throws Exception {
        List<Callable<Void>> calls = new ArrayList<>();
        for (FunctionEnvironment environment : environments) {
            calls.add(() -> {
                for (int call = 0; call < CALLS; call++) {
                    accepted(environment, request(cart, isNamed));
                }
                return null;
            });
        }
        for (Future<Void> done : clients.invokeAll(calls)) {
            done.get();
        }
    }

    private void accepted(FunctionEnvironment environment, String request) {
        String answer = environment.call(request);
        while (answer.contains("urn:tandem:unavailable")) {
            again.incrementAndGet();
            answer = environment.call(request);
        }
        if (!answer.contains("\"version\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private String request(String cart, boolean isNamed) {
        return "{\"cartId\":\"%s\",\"itemId\":\"item-0\",\"quantity\":%s%s}"
                .formatted(
                        cart,
                        quantity.incrementAndGet() % 999 + 1,
                        isNamed ? ",\"commandId\":\"%s\"".formatted(UUID.randomUUID()) : "");
    }

    @Override
    public void close() {
        clients.close();
    }
}
