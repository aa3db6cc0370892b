package dev.tandem.testkit.load;

import dev.tandem.core.check.Violations;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Clients that give commands for a while, each the next one when the one before is answered: a
 * closed loop, whose commands a second with more and more clients end at the ceiling of what is
 * tested.
 */
public final class LoadTest {

    static final int MAX_CLIENTS = 1_000;
    static final int MAX_SECONDS = 3_600;

    private final LoadedCall call;
    private final int clients;
    private final Duration time;
    private final Optional<Meter> meter;

    private LoadTest(LoadedCall call, int clients, Duration time, Optional<Meter> meter) {
        new Violations()
                .range("clients", clients, 1, MAX_CLIENTS)
                .range("milliseconds", time.toMillis(), 100, MAX_SECONDS * 1_000L)
                .raise();
        this.call = call;
        this.clients = clients;
        this.time = time;
        this.meter = meter;
    }

    /** Tells what has been written so far. */
    private record Meter(Supplier<Map<String, Double>> units, LongSupplier writes) {

        LoadReport.Written soFar() {
            return new LoadReport.Written(units.get(), writes.getAsLong());
        }
    }

    /** One client, for ten seconds. */
    public static LoadTest of(LoadedCall call) {
        return new LoadTest(call, 1, Duration.ofSeconds(10), Optional.empty());
    }

    /**
     * With so many clients.
     *
     * @throws dev.tandem.core.result.InvalidValueException unless it is 1 to 1000
     */
    public LoadTest withClients(int many) {
        return new LoadTest(call, many, time, meter);
    }

    /**
     * For so long, after a tenth of it that is not counted.
     *
     * @throws dev.tandem.core.result.InvalidValueException unless it is a tenth of a second to an
     *     hour
     */
    public LoadTest lasting(Duration other) {
        return new LoadTest(call, clients, other, meter);
    }

    /**
     * With somebody who knows what was written.
     *
     * @param writeUnits how many units each table has taken so far, by its name
     * @param writes how many transactions and single items have been written so far
     */
    public LoadTest measuredBy(Supplier<Map<String, Double>> writeUnits, LongSupplier writes) {
        return new LoadTest(call, clients, time, Optional.of(new Meter(writeUnits, writes)));
    }

    /** Runs it, and returns when the last command is answered. */
    public LoadReport run() throws InterruptedException {
        long[] numbers = new long[clients];
        phase(time.dividedBy(10), numbers);
        Optional<LoadReport.Written> before = meter.map(Meter::soFar);
        long begin = System.nanoTime();
        List<ClientAnswers> answers = phase(time, numbers);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        return LoadReport.of(
                clients,
                took,
                answers,
                before.flatMap(it -> meter.map(now -> now.soFar().since(it))));
    }

    private List<ClientAnswers> phase(Duration lasting, long[] numbers)
            throws InterruptedException {
        long end = System.nanoTime() + lasting.toNanos();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<ClientAnswers>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                int me = client;
                running.add(
                        threads.submit(() -> endingAll(threads, () -> until(end, me, numbers))));
            }
            return answers(running, threads);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client of the load test ended", e.getCause());
        }
    }

    /** An error of one, such as an assertion that does not hold, is not waited for in its turn. */
    private static <T> T endingAll(ExecutorService threads, Supplier<T> client) {
        try {
            return client.get();
        } catch (Throwable e) {
            threads.shutdownNow();
            throw e;
        }
    }

    /** Where one ends, or is not waited for any more, so do all: none goes on behind the caller. */
    private static List<ClientAnswers> answers(
            List<Future<ClientAnswers>> running, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        try {
            List<ClientAnswers> answers = new ArrayList<>();
            for (Future<ClientAnswers> one : running) {
                answers.add(one.get());
            }
            return answers;
        } finally {
            // those that are done are not met by it
            threads.shutdownNow();
        }
    }

    private ClientAnswers until(long end, int client, long[] numbers) {
        ClientAnswers answers = new ClientAnswers();
        do {
            answers.take(call, client, numbers[client]++);
        } while (System.nanoTime() < end && !Thread.currentThread().isInterrupted());
        return answers;
    }
}
