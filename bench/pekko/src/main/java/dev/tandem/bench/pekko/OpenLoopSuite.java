package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;
import dev.tandem.bench.Bench;
import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Suite;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.Strategy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Commands come when they come, whether the ones before are answered or not. */
public final class OpenLoopSuite implements Suite {

    private static final List<Integer> LOADS = List.of(50, 80, 95);
    private static final List<Strategy> STRATEGIES =
            List.of(Strategy.SNAPSHOT_TRUSTED, Strategy.SNAPSHOT_WARM);
    private static final int AGGREGATES = 256;
    private static final int PARTS = 8;
    private static final int COMMANDS = 5_200;

    @Override
    public String name() {
        return "pekko-open";
    }

    @Override
    public String title() {
        return "Beside Pekko: open loop";
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public Duration fully() {
        return Duration.ofSeconds(130);
    }

    @Override
    public int position() {
        return 110;
    }

    @Override
    public String note() {
        return "Commands come at random (Poisson) at a share of what Pekko can take with 64"
                + " clients, each for one of 256 aggregates at random; a latency counts from"
                + " when the command was to start, so that one who waits behind others has"
                + " waited. 5200 commands an arm and load, in eight parts, in turn; before each"
                + " part each aggregate has taken a command that is not counted. Each arm"
                + " has taken 7680 commands of 64 clients before, Pekko last: its saturation is"
                + " that of the latter half of its own.";
    }

    @Override
    public List<BenchRow> rows() {
        return LOADS.stream().flatMap(OpenLoopSuite::rows).toList();
    }

    private static Stream<BenchRow> rows(int load) {
        return Stream.of(Measure.P50, Measure.P99)
                .flatMap(measure ->
                        STRATEGIES.stream()
                                .map(strategy ->
                                        BenchRow.ratio(
                                                "pekko-open.%s-%s-%s"
                                                        .formatted(
                                                                load,
                                                                measure.words(),
                                                                strategy.name()
                                                                        .toLowerCase(Locale.ROOT)),
                                                "%s %% of Pekko's saturation: %s ÷ Pekko"
                                                        .formatted(load, strategy.title()),
                                                measure,
                                                prefix(load) + strategy.title(),
                                                prefix(load) + Contenders.PEKKO)));
    }

    private static String prefix(int load) {
        return load + " %: ";
    }

    @Override
    public void run(Bench bench) throws Exception {
        System.setProperty("http.maxConnections", "64");
        Contenders contenders = Contenders.on(BenchDatabase.fresh());
        List<Arm> arms = contenders.own("", AGGREGATES, STRATEGIES);
        double saturation = pekkosSaturation(arms);
        bench.say("Pekko takes %s commands a second".formatted(Math.round(saturation)));
        for (int part = 0; bench.isDue(part + 1, PARTS); part++) {
            for (int load : LOADS) {
                part(bench, turned(arms, part), saturation, load, part);
            }
            bench.say("%s of %s parts done".formatted(part + 1, PARTS));
        }
        contenders.actors().close();
    }

    /** All arms have taken as much then: what is Pekko's comes last. */
    private static double pekkosSaturation(List<Arm> arms) throws Exception {
        double saturation = 0;
        for (Arm arm : arms.reversed()) {
            saturation = Saturation.of(arm);
        }
        return saturation;
    }

    private static void part(Bench bench, List<Arm> arms, double saturation, int load, int part)
            throws Exception {
        for (Arm arm : arms) {
            Saturation.once(arm, AGGREGATES);
            OpenLoop.Latencies latencies =
                    new OpenLoop(saturation * load / 100, AGGREGATES, load * 100L + part)
                            .run(arm, COMMANDS / PARTS);
            bench.keep(prefix(load) + arm.name(), Measure.P50, latencies.millis(50));
            bench.keep(prefix(load) + arm.name(), Measure.P99, latencies.millis(99));
        }
    }

    private static List<Arm> turned(List<Arm> arms, int part) {
        List<Arm> turned = new ArrayList<>(arms);
        return part % 2 == 0 ? turned : turned.reversed();
    }
}
