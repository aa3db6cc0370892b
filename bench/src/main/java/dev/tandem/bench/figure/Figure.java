package dev.tandem.bench.figure;

import org.apache.commons.math3.distribution.BinomialDistribution;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The median of figures, and an interval for the median of all that might have been measured.
 *
 * @param n of how many
 * @param median of these
 * @param low lower end of the interval; empty where there are too few for one
 * @param high its upper end
 */
public record Figure(int n, double median, OptionalDouble low, OptionalDouble high) {

    private static final double OUTSIDE_EACH_SIDE = 0.025;

    /**
     * The interval is that of order statistics, 95 % at least: so many figures lie below the median
     * as heads fall, whatever their distribution. Less than six figures have none.
     */
    public static Figure of(List<Double> figures) {
        if (figures.isEmpty()) {
            throw new IllegalArgumentException("no figures: at least one is needed");
        }
        List<Double> sorted = figures.stream().sorted().toList();
        int n = sorted.size();
        int rank = new BinomialDistribution(n, 0.5).inverseCumulativeProbability(OUTSIDE_EACH_SIDE);
        return rank == 0
                ? new Figure(n, median(sorted), OptionalDouble.empty(), OptionalDouble.empty())
                : new Figure(
                        n,
                        median(sorted),
                        OptionalDouble.of(sorted.get(rank - 1)),
                        OptionalDouble.of(sorted.get(n - rank)));
    }

    private static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(half)
                : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}
