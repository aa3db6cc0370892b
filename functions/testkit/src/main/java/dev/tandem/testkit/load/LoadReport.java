package dev.tandem.testkit.load;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What came of a load test.
 *
 * @param clients how many there were
 * @param took how long it went on
 * @param accepted how many commands were accepted
 * @param refused how many were refused
 * @param failed how many had no such answer
 * @param firstFailureOrNull why the first of these was not
 * @param p50 half of the commands took no longer
 * @param p95 95 of a hundred took no longer
 * @param p99 99 of a hundred took no longer
 * @param written what was written; empty where nobody knows
 */
public record LoadReport(
        int clients,
        Duration took,
        long accepted,
        long refused,
        long failed,
        @Nullable String firstFailureOrNull,
        Duration p50,
        Duration p95,
        Duration p99,
        Optional<Written> written) {

    /**
     * What a partition takes in a second, and so a key (Amazon DynamoDB Developer Guide, "Designing
     * partition keys")
     */
    private static final int UNITS_OF_A_KEY = 1_000;

    /**
     * What was written meanwhile.
     *
     * @param units write units, by the table that took them
     * @param writes transactions and single items
     */
    public record Written(Map<String, Double> units, long writes) {

        public Written {
            units = Map.copyOf(units);
        }

        /** What all tables took. */
        double sum() {
            return units.values().stream().mapToDouble(Double::doubleValue).sum();
        }

        /** What the table took that took most: its key is the first to be too hot. */
        double busiest() {
            return units.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        }

        Written since(Written before) {
            Map<String, Double> more = new HashMap<>(units);
            before.units.forEach((table, sum) -> more.merge(table, -sum, Double::sum));
            return new Written(more, writes - before.writes);
        }
    }

    static LoadReport of(
            int clients, Duration took, List<ClientAnswers> answers, Optional<Written> written) {
        List<Long> sorted = answers.stream().flatMap(one -> one.nanos.stream()).sorted().toList();
        return new LoadReport(
                clients,
                took,
                answers.stream().mapToLong(one -> one.accepted).sum(),
                answers.stream().mapToLong(one -> one.refused).sum(),
                answers.stream().mapToLong(one -> one.failed).sum(),
                answers.stream()
                        .map(one -> one.firstFailure)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(String::valueOf)
                        .orElse(null),
                quantile(sorted, 50),
                quantile(sorted, 95),
                quantile(sorted, 99),
                written);
    }

    private static Duration quantile(List<Long> sorted, int percent) {
        return sorted.isEmpty()
                ? Duration.ZERO
                : Duration.ofNanos(
                        sorted.get((int) ((sorted.size() * (long) percent + 99) / 100) - 1));
    }

    /** Accepted commands in a second. */
    public double commandsPerSecond() {
        return accepted * 1e9 / took.toNanos();
    }

    /** Write units that an accepted command took; empty where nobody knows. */
    public Optional<Double> unitsPerCommand() {
        return written.filter(_ -> accepted > 0).map(it -> it.sum() / accepted);
    }

    /** How many accepted commands went into one write; empty where nobody knows. */
    public Optional<Double> groupSize() {
        return written.filter(it -> it.writes() > 0).map(it -> (double) accepted / it.writes());
    }

    /**
     * How many such commands a second one aggregate takes on AWS at most, if each is on one; empty
     * where nobody knows. An aggregate is one key in each of its tables.
     */
    public Optional<Double> ceilingOfOneAggregate() {
        return written.filter(it -> accepted > 0 && it.busiest() > 0)
                .map(it -> UNITS_OF_A_KEY * accepted / it.busiest());
    }

    /** For whoever ran it. */
    public String text() {
        return """
        %s clients, %s s: %s commands accepted, %s refused, %s failed%s
        commands/s   %s
        latency      p50 %s ms, p95 %s ms, p99 %s ms
        """
                        .formatted(
                                clients,
                                rounded(took.toMillis() / 1e3, 1),
                                accepted,
                                refused,
                                failed,
                                firstFailureOrNull == null ? "" : ", first: " + firstFailureOrNull,
                                rounded(commandsPerSecond(), 1),
                                rounded(p50.toNanos() / 1e6, 2),
                                rounded(p95.toNanos() / 1e6, 2),
                                rounded(p99.toNanos() / 1e6, 2))
                + (written.isPresent() ? writes() : "write units  not known over HTTP\n");
    }

    private String writes() {
        return """
        write units  %s a command
        group size   %s commands a write
        ceiling      %s commands/s on one aggregate on AWS at most: %s units a second for a key
        """
                .formatted(
                        rounded(unitsPerCommand().orElse(0.0), 2),
                        rounded(groupSize().orElse(0.0), 2),
                        rounded(ceilingOfOneAggregate().orElse(0.0), 0),
                        UNITS_OF_A_KEY);
    }

    private static BigDecimal rounded(double figure, int decimals) {
        return BigDecimal.valueOf(figure).setScale(decimals, RoundingMode.HALF_UP);
    }
}
