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
public record Row(
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
    public static Row ratio(
            String id, String title, Measure measure, String subject, String floor) {
        return new Row(id, title, Comparison.RATIO, measure, subject, floor, Goal.NOTHING);
    }

    /** Subject less floor. */
    public static Row difference(
            String id, String title, Measure measure, String subject, String floor) {
        return new Row(id, title, Comparison.DIFFERENCE, measure, subject, floor, Goal.NOTHING);
    }

    /** The subject alone. */
    public static Row alone(String id, String title, Measure measure, String subject) {
        return new Row(id, title, Comparison.ALONE, measure, subject, null, Goal.NOTHING);
    }

    public Row atMost(double value) {
        return with(new Goal(Goal.Bound.AT_MOST, value));
    }

    public Row atLeast(double value) {
        return with(new Goal(Goal.Bound.AT_LEAST, value));
    }

    private Row with(Goal other) {
        return new Row(id, title, comparison, measure, subject, floor, other);
    }
}
