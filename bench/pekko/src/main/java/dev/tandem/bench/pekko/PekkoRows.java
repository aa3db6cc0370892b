package dev.tandem.bench.pekko;

import static java.util.Objects.requireNonNull;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.command.Strategy;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What is compared in a closed loop. */
final class PekkoRows {

    private static final Map<Integer, Double> OWN_GOALS = Map.of(1, 1.0, 8, 1.05, 64, 0.95);
    private static final Map<Integer, Double> SHARED_GOALS = Map.of(8, 1.2, 64, 1.8);
    private static final Map<Integer, Double> ID_GOALS = Map.of(8, 0.9, 64, 1.4);
    private static final Set<Strategy> BEST =
            EnumSet.of(Strategy.SNAPSHOT_WARM, Strategy.SNAPSHOT_TRUSTED);
    private static final double CPU_GOAL = 0.7;

    private PekkoRows() {}

    static String ownPrefix(int clients) {
        return clients + " own: ";
    }

    static String sharedPrefix(int clients) {
        return clients + " shared: ";
    }

    static Stream<BenchRow> own(int clients) {
        String prefix = ownPrefix(clients);
        List<BenchRow> rows = new ArrayList<>();
        for (Strategy strategy : Strategy.values()) {
            BenchRow row = rate(prefix, strategy.title());
            rows.add(
                    BEST.contains(strategy)
                            ? row.atLeast(requireNonNull(OWN_GOALS.get(clients)))
                            : row);
        }
        rows.add(rate(prefix, Floors.PROBING));
        rows.add(rate(prefix, Floors.ON_APACHE).atLeast(requireNonNull(OWN_GOALS.get(clients))));
        rows.add(rate(prefix, Streamless.TRUSTED).atLeast(requireNonNull(OWN_GOALS.get(clients))));
        rows.add(rate(prefix, Contenders.BY_HAND));
        rows.add(cpu(prefix, "cpu", Strategy.SNAPSHOT_WARM.title()));
        rows.add(cpu(prefix, "cpu-trusted", Strategy.SNAPSHOT_TRUSTED.title()));
        rows.add(overFloor(prefix, Strategy.SNAPSHOT_WARM.title(), Floors.LOOK_AND_PUT));
        rows.add(overFloor(prefix, Strategy.SNAPSHOT_TRUSTED.title(), Floors.PUT));
        rows.add(rate(prefix, Floors.LOOK_AND_PUT));
        rows.add(rate(prefix, Floors.PUT));
        rows.add(rate(prefix, Floors.UNCONDITIONAL));
        return rows.stream();
    }

    static Stream<BenchRow> shared(int clients) {
        String prefix = sharedPrefix(clients);
        return Stream.of(
                rate(prefix, Strategy.SNAPSHOT_WARM.title()),
                rate(prefix, Contenders.GROUPED).atLeast(requireNonNull(SHARED_GOALS.get(clients))),
                rate(prefix, Contenders.TRUSTED_GROUPED)
                        .atLeast(requireNonNull(SHARED_GOALS.get(clients))),
                rate(prefix, Contenders.GROUPED_WITH_ID)
                        .atLeast(requireNonNull(ID_GOALS.get(clients))),
                rate(prefix, Streamless.GROUPED).atLeast(requireNonNull(SHARED_GOALS.get(clients))),
                rate(prefix, Streamless.GROUPED_WITH_ID)
                        .atLeast(requireNonNull(ID_GOALS.get(clients))),
                BenchRow.ratio(
                                id(prefix, "p99"),
                                prefix + Contenders.GROUPED + " ÷ Pekko",
                                Measure.P99,
                                prefix + Contenders.GROUPED,
                                prefix + Contenders.PEKKO)
                        .atMost(1),
                cpu(prefix, "cpu", Contenders.GROUPED),
                overFloor(prefix, Contenders.GROUPED, Floors.GROUPED),
                overFloor(prefix, Contenders.TRUSTED_GROUPED, Floors.TRUSTED_GROUPED),
                overFloor(prefix, Contenders.GROUPED_WITH_ID, Floors.GROUPED_WITH_ID),
                rate(prefix, Floors.GROUPED),
                rate(prefix, Floors.TRUSTED_GROUPED),
                rate(prefix, Floors.GROUPED_WITH_ID),
                rate(prefix, Floors.ONE_RECORD),
                rate(prefix, Floors.RECORDS_AFTERWARDS));
    }

    private static BenchRow cpu(String prefix, String id, String arm) {
        return BenchRow.ratio(
                        id(prefix, id),
                        prefix + arm + " ÷ Pekko",
                        Measure.CPU,
                        prefix + arm,
                        prefix + Contenders.PEKKO)
                .atMost(CPU_GOAL);
    }

    private static BenchRow overFloor(String prefix, String arm, String floor) {
        return BenchRow.ratio(
                id(prefix, arm + " of the floor"),
                prefix + arm + " ÷ " + floor,
                Measure.RATE,
                prefix + arm,
                prefix + floor);
    }

    private static BenchRow rate(String prefix, String arm) {
        return BenchRow.ratio(
                id(prefix, arm),
                prefix + arm + " ÷ Pekko",
                Measure.RATE,
                prefix + arm,
                prefix + Contenders.PEKKO);
    }

    private static String id(String prefix, String what) {
        return "pekko." + (prefix + what).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }
}
