package dev.tandem.bench;

import org.jspecify.annotations.Nullable;

/**
 * One line of the page: a figure of two arms, or of one.
 *
 * @param id names it for ever
 * @param title what a reader sees
 * @param comparison how the two become one figure
 * @param measure what is compared
 * @param subject the arm that it is about
 * @param floor the arm that it is compared with; null where it is a figure of its own
 * @param goal what it must reach
 */
public record BenchRow(
        String id,
        String title,
        Comparison comparison,
        Measure measure,
        String subject,
        @Nullable String floor,
        Goal goal) {

    /** How figures of two arms become one. */
    public enum Comparison {
        /** Subject over floor, pair by pair. */
        RATIO,
        /** Subject less floor, pair by pair, in the measure's unit. */
        DIFFERENCE,
        /** The subject alone, in the measure's unit. */
        ALONE
    }

    /** Subject over floor. */
    public static BenchRow ratio(
            String id, String title, Measure measure, String subject, String floor) {
        return new BenchRow(id, title, Comparison.RATIO, measure, subject, floor, Goal.NOTHING);
    }

    /** Subject less floor. */
    public static BenchRow difference(
            String id, String title, Measure measure, String subject, String floor) {
        return new BenchRow(
                id, title, Comparison.DIFFERENCE, measure, subject, floor, Goal.NOTHING);
    }

    /** The subject alone. */
    public static BenchRow alone(String id, String title, Measure measure, String subject) {
        return new BenchRow(id, title, Comparison.ALONE, measure, subject, null, Goal.NOTHING);
    }

    public BenchRow atMost(double value) {
        return with(new Goal(Goal.Bound.AT_MOST, value));
    }

    public BenchRow atLeast(double value) {
        return with(new Goal(Goal.Bound.AT_LEAST, value));
    }

    private BenchRow with(Goal other) {
        return new BenchRow(id, title, comparison, measure, subject, floor, other);
    }
}
