package dev.tandem.bench.start;

import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Suite;
import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.Harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Cold starts of {@code createCart} and {@code updateCartReadModel} under Lambda's own runtime
 * client and with its flags, and what the zips weigh. Needs the zips.
 */
public final class ColdStarts implements Suite {

    private static final String COMMANDS = "lean zip of the commands";
    private static final String READ_MODEL = "lean zip of the read model";
    private static final double MEGABYTE = 1e6;

    @Override
    public String name() {
        return "cold-starts";
    }

    @Override
    public String title() {
        return "Cold starts";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(200);
    }

    @Override
    public Duration fully() {
        return Duration.ofMinutes(12);
    }

    @Override
    public int position() {
        return 400;
    }

    @Override
    public String note() {
        return "From the start of a process to its first answer, under Lambda's runtime client and"
                   + " with its flags, 1024 MB, without SnapStart. The plain handlers"
                   + " ([PlainCart](../bench/src/main/java/dev/tandem/bench/start/PlainCart.java),"
                   + " [PlainReadModel](../bench/src/main/java/dev/tandem/bench/start/PlainReadModel.java))"
                   + " have the same libraries of others in their zips, read the same JSON, write"
                   + " the same items and rows, and print one line;"
                   + " [SpringCart](../bench/src/main/java/dev/tandem/bench/start/SpringCart.java)"
                   + " is one function for Spring Cloud Function with the same calls. After a"
                   + " restore: what the harness, which copies no process, sees from the hooks"
                   + " after the snapshot to the first answer.";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public List<BenchRow> rows() {
        List<BenchRow> rows = new ArrayList<>();
        rows.addAll(commandRows());
        rows.addAll(readModelRows());
        rows.add(
                BenchRow.alone("cold-starts.commands-zip", COMMANDS, Measure.SIZE, COMMANDS)
                        .atMost(12));
        rows.add(
                BenchRow.alone("cold-starts.readmodel-zip", READ_MODEL, Measure.SIZE, READ_MODEL)
                        .atMost(14));
        return rows;
    }

    private static List<BenchRow> commandRows() {
        return List.of(
                command("lean", CommandStarts.LEAN, CommandStarts.PLAIN).atMost(1.25),
                command("lean-alike", CommandStarts.LEAN, CommandStarts.PLAIN_ALIKE),
                command("stored", CommandStarts.LEAN, CommandStarts.LEAN_COMPRESSED),
                command("classfile", CommandStarts.LEAN_READ_BESIDES, CommandStarts.LEAN),
                command("spring", CommandStarts.SPRING, CommandStarts.PLAIN),
                command("spring-trivial", CommandStarts.SPRING, CommandStarts.TRIVIAL).atMost(1.1),
                command("spring-aot", CommandStarts.SPRING_AOT, CommandStarts.SPRING),
                command("spring-functional", CommandStarts.FUNCTIONAL, CommandStarts.SPRING),
                command("lean-restored", CommandStarts.LEAN_RESTORED, CommandStarts.LEAN),
                command("spring-restored", CommandStarts.SPRING_RESTORED, CommandStarts.SPRING),
                BenchRow.alone(
                        "cold-starts.plain",
                        CommandStarts.PLAIN,
                        Measure.DURATION,
                        CommandStarts.PLAIN));
    }

    private static List<BenchRow> readModelRows() {
        return List.of(
                update("readmodel-lean", ReadModelStarts.LEAN, ReadModelStarts.PLAIN).atMost(1.5),
                update("readmodel-spring", ReadModelStarts.SPRING, ReadModelStarts.PLAIN));
    }

    private static BenchRow command(String id, String subject, String floor) {
        return ratio("createCart", id, subject, floor);
    }

    private static BenchRow update(String id, String subject, String floor) {
        return ratio("updateCartReadModel", id, subject, floor);
    }

    private static BenchRow ratio(String function, String id, String subject, String floor) {
        return BenchRow.ratio(
                "cold-starts." + id,
                "%s: %s ÷ %s".formatted(function, subject, floor),
                Measure.DURATION,
                subject,
                floor);
    }

    @Override
    public void run(Bench bench) {
        bench.keep(COMMANDS, Measure.SIZE, megabytes("commands"));
        bench.keep(READ_MODEL, Measure.SIZE, megabytes("readmodel"));
        try (Harness harness = Harness.start()) {
            new TableCreation(harness.dynamoDb())
                    .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, ""));
            List<ColdFunction> commands = CommandStarts.arms(bench.hasAllRows());
            // not counted: files are not in the machine's cache yet
            commands.forEach(arm -> arm.start(harness, id()));
            alternate(bench, harness, commands);
            ReadModelStarts readModel = ReadModelStarts.in(harness);
            List<ColdFunction> updates = readModel.arms(bench.hasAllRows());
            requireEqual(harness, new ReadRows(readModel.jdbcUrl()), updates);
            alternate(bench, harness, updates);
        }
    }

    private static double megabytes(String module) {
        return Artifacts.built(module, "-lean").length / MEGABYTE;
    }

    /** Each writes the same rows; not counted either. */
    private static void requireEqual(Harness harness, ReadRows rows, List<ColdFunction> arms) {
        List<String> written = new ArrayList<>();
        for (ColdFunction arm : arms) {
            String cart = id();
            arm.start(harness, cart);
            written.add(rows.of(cart));
        }
        if (written.stream().distinct().count() > 1) {
            throw new IllegalStateException("they have written different rows: " + written);
        }
    }

    static void alternate(Bench bench, Harness harness, List<ColdFunction> arms) {
        List<ColdFunction> turn = new ArrayList<>(arms);
        int turns = bench.isFull() ? 24 : 16;
        for (int i = 1; bench.isDue(i, turns); i++) {
            turn.forEach(arm -> bench.keep(arm.name(), Measure.DURATION, arm.start(harness, id())));
            Collections.rotate(turn, 1);
            bench.say("%s: %s of %s turns".formatted(arms.getFirst().name(), i, turns));
        }
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
