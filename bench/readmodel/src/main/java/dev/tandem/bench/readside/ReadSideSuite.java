package dev.tandem.bench.readside;

import dev.tandem.bench.Arm;
import dev.tandem.bench.ArmsInTurn;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounds;
import dev.tandem.bench.Suite;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The read model's function, bytes to bytes, beside the same by hand. */
public final class ReadSideSuite implements Suite {

    /**
     * Warm first: a function has more code to compile than what is by hand, and a method has all
     * that there is of it when it was called some ten thousand times.
     */
    private static final List<Shape> SHAPES =
            List.of(
                    new Shape(new StreamBatches(10, 1), Arms.WITHOUT_TRICKS, 30, 350, 30),
                    new Shape(new StreamBatches(10, 1), Arms.AWAY, 10, 60, 30),
                    new Shape(new StreamBatches(100, 100), Arms.WITHOUT_TRICKS, 10, 60, 30),
                    new Shape(new StreamBatches(1000, 100), Arms.FUNCTIONS, 4, 30, 14),
                    new Shape(StreamBatches.LARGEST, Arms.FUNCTIONS, 1, 8, 8));

    /** What is measured with a shape of batches. */
    private enum Arms {
        /** The functions, and what is by hand. */
        FUNCTIONS,
        /** Also the function without one trick each. */
        WITHOUT_TRICKS,
        /** With a network's way to the database. */
        AWAY
    }

    private record Updaters(
            List<ReadUpdater> functions, List<ReadUpdater> without, List<ReadUpdater> away) {

        static Updaters made() {
            return new Updaters(ReadUpdater.all(), ReadUpdater.without(), ReadUpdater.away());
        }

        List<ReadUpdater> of(Arms arms) {
            return switch (arms) {
                case FUNCTIONS -> functions;
                case WITHOUT_TRICKS -> Stream.concat(functions.stream(), without.stream()).toList();
                case AWAY -> away;
            };
        }
    }

    /** Batches, what takes them, and how many of them in how many blocks. */
    private record Shape(StreamBatches batches, Arms arms, int calls, int warmUp, int rounds) {

        String arm(String what) {
            return batches.name() + ": " + what;
        }

        Stream<BenchRow> rows() {
            return switch (arms) {
                case FUNCTIONS -> functions();
                case WITHOUT_TRICKS -> Stream.concat(functions(), without());
                case AWAY -> away();
            };
        }

        private Stream<BenchRow> functions() {
            return Stream.of(
                    rate(ReadUpdater.FUNCTION, ReadUpdater.BY_HAND).atLeast(0.75),
                    rate(ReadUpdater.LEAN, ReadUpdater.BY_HAND).atLeast(0.75),
                    cpu(ReadUpdater.FUNCTION, ReadUpdater.BY_HAND),
                    cpu(ReadUpdater.LEAN, ReadUpdater.BY_HAND),
                    rate(ReadUpdater.GUARANTEES, ReadUpdater.BY_HAND),
                    rate(ReadUpdater.BATCH, ReadUpdater.BY_HAND),
                    rate(ReadUpdater.REWRITTEN, ReadUpdater.BY_HAND));
        }

        /** Reading saves processor time: a small batch takes as long as what it waits for. */
        private Stream<BenchRow> without() {
            return Stream.of(
                    rate(ReadUpdater.KEPT_PLANS, ReadUpdater.BY_HAND),
                    cpu(ReadUpdater.TREE, ReadUpdater.LEAN),
                    cpu(ReadUpdater.FORMATTER, ReadUpdater.LEAN));
        }

        private Stream<BenchRow> away() {
            return Stream.of(
                    rate(ReadUpdater.LEAN_AWAY, ReadUpdater.BY_HAND_AWAY),
                    rate(ReadUpdater.OWN_TRIPS_AWAY, ReadUpdater.DIRECT_AWAY));
        }

        private BenchRow rate(String what, String than) {
            return row(what, what, than, Measure.RATE);
        }

        private BenchRow cpu(String what, String than) {
            return row(what + " cpu", what, than, Measure.CPU);
        }

        private BenchRow row(String id, String what, String than, Measure measure) {
            return BenchRow.ratio(
                    "read-side." + arm(id).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"),
                    arm(what) + " ÷ " + than,
                    measure,
                    arm(what),
                    arm(than));
        }

        List<Arm> arms(Rounds turns, List<ReadUpdater> updaters) {
            Map<StreamBatches.Instants, List<byte[]>> written =
                    new EnumMap<>(StreamBatches.Instants.class);
            return updaters.stream()
                    .map(updater ->
                            arm(
                                    updater,
                                    written.computeIfAbsent(
                                            updater.instants(), how -> json(turns, how))))
                    .toList();
        }

        private List<byte[]> json(Rounds turns, StreamBatches.Instants instants) {
            return IntStream.range(0, turns.calls() * (turns.warmUp() + turns.rounds()))
                    .mapToObj(number -> batches.json(number, instants))
                    .toList();
        }

        /** Each goes on with the batch after the one it had before. */
        private Arm arm(ReadUpdater updater, List<byte[]> json) {
            AtomicInteger next = new AtomicInteger();
            return Arm.of(
                    arm(updater.name()),
                    () -> updater.update().apply(json.get(next.getAndIncrement())));
        }

        Rounds turns(boolean isFull) {
            return Rounds.closedLoop(
                    batches.name(), 1, calls, warmUp, isFull ? 3 * rounds : rounds);
        }
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
                   + " bytes of a batch to the bytes of its answer, on either face. By hand"
                   + " ([HandWritten](../bench/readmodel/src/main/java/dev/tandem/bench/readside/HandWritten.java)):"
                   + " parse, lock and load, skip what is there, write by `unnest`, commit; it"
                   + " heals no gaps and parks nobody. The same with a batch of JDBC for each"
                   + " table, with the driver's `reWriteBatchedInserts` and without. Each has a"
                   + " database of its own in one PostgreSQL; the run fails if their rows differ at"
                   + " the end. Batches of all sizes take turns, when all have been warmed up. What"
                   + " the function does to be that fast is left out one at a time: no tree is made"
                   + " of a batch, as Spring Cloud Function would do, and instants are read without"
                   + " a formatter, both in processor time; bodies of events are read token by"
                   + " token; the rows' locks go with what begins the transaction and asks who is"
                   + " parked, which saves one of four round trips, and shows as soon as the"
                   + " database is not on the same machine: 0.5 ms away, each trip waits that long."
                   + " What locks and loads has one plan for all batches, as by hand only in an arm"
                   + " of its own: by `= ANY (?)` PostgreSQL makes two plans for each batch of few"
                   + " carts. For the rest both send the same in three round trips, by statements"
                   + " that stay prepared, so that 10 × 1 is mostly waiting.";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(125);
    }

    @Override
    public List<BenchRow> rows() {
        return Stream.concat(SHAPES.stream().flatMap(Shape::rows), Stream.of(BodyReading.row()))
                .toList();
    }

    @Override
    public void run(Bench bench) throws Exception {
        Updaters updaters = Updaters.made();
        List<ArmsInTurn> all = new ArrayList<>();
        for (Shape shape : SHAPES) {
            Rounds rounds = shape.turns(bench.isFull());
            all.add(new ArmsInTurn(rounds, shape.arms(rounds, updaters.of(shape.arms()))));
        }
        all.add(new ArmsInTurn(BodyReading.rounds(bench.isFull() ? 60 : 20), BodyReading.arms()));
        bench.alternate(all);
        for (Shape shape : SHAPES) {
            requireSameRows(shape.batches(), updaters.of(shape.arms()));
        }
    }

    private static void requireSameRows(StreamBatches batches, List<ReadUpdater> updaters) {
        List<String> expected = updaters.getFirst().database().content(batches.prefix());
        for (ReadUpdater updater : updaters) {
            if (!updater.database().content(batches.prefix()).equals(expected)) {
                throw new IllegalStateException(
                        "the rows of '%s' are not those of '%s'"
                                .formatted(updater.name(), updaters.getFirst().name()));
            }
        }
    }
}
