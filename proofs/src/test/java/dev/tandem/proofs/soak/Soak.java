package dev.tandem.proofs.soak;

import dev.tandem.harness.engines.postgres.LocalPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Plays one plan after the other, and reports. */
final class Soak {

    private static final Path FOLDER = Path.of("target", "soak");
    private static final int ROUNDS_OF_A_WORLD = 10;

    /** Of a plan that failed, each in a world of its own. */
    private static final int TRIES_TO_SHRINK = Integer.getInteger("soak.tries", 12);

    private final LocalPostgres postgres;
    private final SoakReport report = new SoakReport();

    private final int mostFailures;

    private Soak(LocalPostgres postgres, int mostFailures) {
        this.postgres = postgres;
        this.mostFailures = mostFailures;
    }

    /**
     * Plays the plans from that seed on, one after the other, one at least, until it is over.
     *
     * @param mostFailures after how many it is over in any case: each is shrunk, which takes
     *     minutes
     */
    static SoakReport run(long firstSeed, int mostFailures, BooleanSupplier isOver) {
        try (LocalPostgres postgres = LocalPostgres.start(LocalPostgres.Settings.defaults())) {
            Soak soak = new Soak(postgres, mostFailures);
            soak.play(firstSeed, isOver);
            soak.report.write(FOLDER.resolve("report-%s.md".formatted(firstSeed)));
            return soak.report;
        }
    }

    private void play(long firstSeed, BooleanSupplier isOver) {
        long seed = firstSeed;
        boolean goesOn = true;
        while (goesOn && report.failures().size() < mostFailures) {
            int failuresBefore = report.failures().size();
            try (World world = new World(postgres)) {
                int rounds = 0;
                // what failed may have left something behind
                boolean isWell = true;
                while (goesOn && isWell && rounds++ < ROUNDS_OF_A_WORLD) {
                    play(world, seed++);
                    isWell = report.failures().size() == failuresBefore;
                    goesOn = !isOver.getAsBoolean();
                }
                report.struck(world);
            }
        }
    }

    private void play(World world, long seed) {
        long begin = System.nanoTime();
        Plan plan = Plans.of(seed);
        Path file = FOLDER.resolve("history-%s.jsonl".formatted(seed));
        Round.play(world, plan, "r%s-".formatted(seed)).write(file);
        // what is recorded is what is checked: so it can be checked again
        History history = History.read(file);
        List<String> wrong = Check.of(history);
        System.out.println(report.add(seed, history, wrong, System.nanoTime() - begin));
        if (!wrong.isEmpty()) {
            report.failed(seed, wrong, shrunk(plan));
        }
    }

    private Path shrunk(Plan plan) {
        Plan small = Shrink.of(plan, this::fails, TRIES_TO_SHRINK);
        try {
            return Files.write(
                    FOLDER.resolve("plan-%s.jsonl".formatted(plan.seed())), small.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean fails(Plan plan) {
        List<String> wrong = wrongOf(plan, postgres);
        System.out.println(
                "  tried with %s requests and %s troubles: %s"
                        .formatted(
                                plan.sends().size(),
                                plan.happenings().size(),
                                wrong.isEmpty() ? "nothing is wrong" : wrong.getFirst()));
        return !wrong.isEmpty();
    }

    /** What is wrong when that plan is played in a world of its own. */
    static List<String> wrongOf(Plan plan, LocalPostgres postgres) {
        try (World world = new World(postgres)) {
            return Check.of(Round.play(world, plan, "s%s-".formatted(plan.seed())));
        }
    }
}
