package dev.tandem.observe.metric;

import java.util.List;

/**
 * Values of one metric.
 *
 * @param name such as {@code Commands}
 * @param unit one of CloudWatch's
 * @param values what was measured; at most {@value #MAX_VALUES} in one line of the format
 */
public record Metric(String name, Unit unit, List<? extends Number> values) {

    /** As CloudWatch spells it. */
    public enum Unit {
        COUNT("Count"),
        SECONDS("Seconds");

        private final String spelling;

        Unit(String spelling) {
            this.spelling = spelling;
        }

        String spelling() {
            return spelling;
        }
    }

    static final int MAX_VALUES = 100;

    public Metric {
        values = List.copyOf(values);
    }

    /** How many of something there were. */
    public static Metric count(String name, long count) {
        return new Metric(name, Unit.COUNT, List.of(count));
    }

    /** How long something took, each time. */
    public static Metric seconds(String name, List<Double> values) {
        return new Metric(name, Unit.SECONDS, values);
    }

    Metric slice(int from, int to) {
        return new Metric(name, unit, values.subList(from, Math.min(to, values.size())));
    }
}
