package dev.tandem.bench.readside;

import dev.tandem.bench.Arm;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;
import dev.tandem.bench.Turns;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The read model's function, bytes to bytes, beside the same by hand. */
public final class ReadSideSuite implements Suite {

    private static final String FUNCTION = "function";
    private static final String BY_HAND = "by hand, one pass";
    private static final String BATCH = "by hand, JDBC batch";
    private static final String REWRITTEN = "by hand, JDBC batch, reWriteBatchedInserts";

    /** Warm first: a function has more code to compile than what is by hand. */
    private static final List<Shape> SHAPES =
            List.of(
                    new Shape(new StreamBatches(10, 1), 30, 40, 20),
                    new Shape(new StreamBatches(100, 100), 10, 20, 14),
                    new Shape(new StreamBatches(1000, 100), 4, 8, 10),
                    new Shape(StreamBatches.LARGEST, 1, 4, 6));

    /** Batches, and how many of them in how many blocks. */
    private record Shape(StreamBatches batches, int calls, int warmUp, int rounds) {

        String arm(String what) {
            return batches.name() + ": " + what;
        }

        Rounds turns(boolean isFull) {
            return Rounds.closedLoop(
                    batches.name(), 1, calls, warmUp, isFull ? 3 * rounds : rounds);
        }
    }

    private record Updater(String name, UpdatedDatabase database, Update update) {}

    @FunctionalInterface
    private interface Update {
        void apply(byte[] batch) throws Exception;
    }

    @Override
    public String name() {
        return "read-side";
    }

    @Override
    public String title() {
        return "The read model's updates";
    }

    @Override
    public int position() {
        return 200;
    }

    @Override
    public String note() {
        return "Batches of a stream, records × carts, as an event source mapping sends them; 6 MB"
                   + " are 9000 records of 1000 carts. The function is the deployed one, from the"
                   + " bytes of a batch to the bytes of its answer. By hand"
                   + " ([HandWritten](../bench/readmodel/src/main/java/dev/tandem/bench/readside/HandWritten.java)):"
                   + " parse, lock and load, skip what is there, write by `unnest`, commit; it"
                   + " heals no gaps and parks nobody. The same with a batch of JDBC for each"
                   + " table, with the driver's `reWriteBatchedInserts` and without. Each has a"
                   + " database of its own in one PostgreSQL; the run fails if their rows differ at"
                   + " the end. Batches of all sizes take turns, when all have been warmed up.";
    }

    @Override
    public List<BenchRow> rows() {
        return SHAPES.stream()
                .flatMap(shape ->
                        Stream.of(
                                rate(shape, FUNCTION).atLeast(0.75),
                                rate(shape, BATCH),
                                rate(shape, REWRITTEN)))
                .toList();
    }

    private static BenchRow rate(Shape shape, String what) {
        return BenchRow.ratio(
                "read-side."
                        + shape.arm(what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                shape.arm(what) + " ÷ " + BY_HAND,
                Measure.RATE,
                shape.arm(what),
                shape.arm(BY_HAND));
    }

    @Override
    public void run(Bench bench) throws Exception {
        List<Updater> updaters = updaters();
        bench.alternate(
                SHAPES.stream()
                        .map(shape -> turns(shape, shape.turns(bench.isFull()), updaters))
                        .toList());
        checkRows(updaters);
    }

    private static Turns turns(Shape shape, Rounds rounds, List<Updater> updaters) {
        List<byte[]> batches =
                IntStream.range(0, rounds.calls() * (rounds.warmUp() + rounds.rounds()))
                        .mapToObj(shape.batches()::json)
                        .toList();
        return new Turns(
                rounds, updaters.stream().map(updater -> arm(shape, updater, batches)).toList());
    }

    private static List<Updater> updaters() {
        UpdatedDatabase own = UpdatedDatabase.with("");
        UpdatedDatabase onePass = UpdatedDatabase.with("");
        UpdatedDatabase batch = UpdatedDatabase.with("");
        UpdatedDatabase rewritten = UpdatedDatabase.with("&reWriteBatchedInserts=true");
        return List.of(
                new Updater(FUNCTION, own, new UpdateFunction(own.pool().getJdbcUrl())::apply),
                byHand(BY_HAND, onePass, new UnnestWriting()),
                byHand(BATCH, batch, new BatchWriting()),
                byHand(REWRITTEN, rewritten, new BatchWriting()));
    }

    private static Updater byHand(
            String name, UpdatedDatabase database, HandWritten.Writing writing) {
        return new Updater(name, database, new HandWritten(database.pool(), writing)::apply);
    }

    /** Each goes on with the batch after the one it had before. */
    private static Arm arm(Shape shape, Updater updater, List<byte[]> batches) {
        AtomicInteger next = new AtomicInteger();
        return Arm.of(
                shape.arm(updater.name()),
                () -> updater.update().apply(batches.get(next.getAndIncrement())));
    }

    private static void checkRows(List<Updater> updaters) {
        Updater function = updaters.getFirst();
        for (Updater updater : updaters) {
            if (!updater.database().content().equals(function.database().content())) {
                throw new IllegalStateException(
                        "the rows of '%s' are not those of the function".formatted(updater.name()));
            }
        }
    }
}
