package dev.tandem.bench.scale;

import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Suite;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.rebuild.RebuildReport;

import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Rebuild and audit of many carts, beside the same by hand. */
public final class ScaleSuite implements Suite {

    private static final String REBUILD = "rebuild";
    private static final String REBUILD_BY_HAND = "parallel scan, fold and unnest by hand";
    private static final String AUDIT = "audit";
    private static final String AUDIT_BY_HAND =
            "parallel scans, fold and a read of all rows by hand";
    private static final int EVENTS = 10;

    /** One way to do something that takes seconds. */
    private record Job(String name, Work before, Work work) {}

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    @Override
    public String name() {
        return "rebuild-audit";
    }

    @Override
    public String title() {
        return "Rebuild and audit";
    }

    @Override
    public Duration quickly() {
        return Duration.ofSeconds(55);
    }

    @Override
    public Duration fully() {
        return Duration.ofMinutes(7);
    }

    @Override
    public int position() {
        return 250;
    }

    @Override
    public String note() {
        return "Carts with ten events each, 3000 of them in the quick rows and 20 000 in all: the"
                   + " rebuild in place of empty tables, and the audit of both sides, each in one"
                   + " call. By hand"
                   + " ([RebuildByHand](../bench/readmodel/src/main/java/dev/tandem/bench/scale/RebuildByHand.java),"
                   + " [AuditByHand](../bench/readmodel/src/main/java/dev/tandem/bench/scale/AuditByHand.java)):"
                   + " with all carts in memory and four segments, as one would write it once if"
                   + " nothing ever stops it and nobody writes meanwhile.";
    }

    @Override
    public List<BenchRow> rows() {
        return List.of(
                time("rebuild", REBUILD, REBUILD_BY_HAND).atMost(1.5),
                time("audit", AUDIT, AUDIT_BY_HAND).atMost(1.5),
                BenchRow.alone(
                        "rebuild-audit.rebuild-rate",
                        "events a second of a rebuild",
                        Measure.RATE,
                        REBUILD));
    }

    private static BenchRow time(String id, String subject, String floor) {
        return BenchRow.ratio(
                "rebuild-audit." + id, subject + " ÷ " + floor, Measure.DURATION, subject, floor);
    }

    @Override
    public void run(Bench bench) throws Exception {
        int carts = bench.isFull() ? 20_000 : 3_000;
        try (UpkeepCarts upkeep = new UpkeepCarts()) {
            new SeededCarts(carts, EVENTS).write(upkeep.client(), upkeep.tables());
            bench.say(carts + " carts are there");
            List<Job> jobs = new ArrayList<>(jobs(upkeep, carts));
            // not counted: the JVM has compiled nothing yet
            for (int round = 0; round < 2; round++) {
                for (Job job : jobs) {
                    millis(job);
                }
            }
            int rounds = bench.isFull() ? 16 : 7;
            for (int round = 1; bench.isDue(round, rounds); round++) {
                for (Job job : jobs) {
                    double millis = millis(job);
                    bench.keep(job.name(), Measure.DURATION, millis);
                    bench.keep(job.name(), Measure.RATE, carts * EVENTS * 1e3 / millis);
                }
                Collections.rotate(jobs, 1);
                bench.say("%s of %s rounds".formatted(round, rounds));
            }
        }
    }

    private static List<Job> jobs(UpkeepCarts upkeep, int carts) {
        JdbcTemplate jdbc = upkeep.jdbc();
        Work emptied = () -> jdbc.execute("TRUNCATE cart, cart_item");
        Work filled =
                () -> {
                    emptied.run();
                    rebuild(upkeep, carts);
                };
        return List.of(
                new Job(REBUILD, emptied, () -> rebuild(upkeep, carts)),
                new Job(
                        REBUILD_BY_HAND,
                        emptied,
                        new RebuildByHand(upkeep.client(), jdbc, upkeep.tables())::run),
                new Job(AUDIT, filled, () -> audit(upkeep, carts)),
                new Job(
                        AUDIT_BY_HAND,
                        filled,
                        new AuditByHand(upkeep.client(), jdbc, upkeep.tables())::run));
    }

    private static void rebuild(UpkeepCarts upkeep, int carts) {
        RebuildReport report = upkeep.rebuild();
        if (!report.finished() || report.aggregates() != carts || report.failed() > 0) {
            throw new IllegalStateException(report.toString());
        }
    }

    private static void audit(UpkeepCarts upkeep, int carts) {
        AuditReport report = upkeep.audit();
        if (report.examined() != carts || report.wrong() > 0 || report.lagEvents() > 0) {
            throw new IllegalStateException(report.toString());
        }
    }

    private static double millis(Job job) throws Exception {
        job.before().run();
        long begin = System.nanoTime();
        job.work().run();
        return (System.nanoTime() - begin) / 1e6;
    }
}
