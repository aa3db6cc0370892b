package dev.tandem.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.offset;

import dev.tandem.bench.figure.Figure;
import dev.tandem.bench.figure.RowFigure;

import org.junit.jupiter.api.Test;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

class FigureTest {

    private static final BenchRow RATIO = BenchRow.ratio("r", "r", Measure.P50, "ours", "floor");

    @Test
    void the_interval_has_the_ranks_of_the_sign_test() {
        // Conover, Practical Nonparametric Statistics, table of the binomial: n 10 → 2nd and 9th,
        // n 20 → 6th and 15th, n 40 → 14th and 27th
        assertThat(ofRanks(10)).containsExactly(2.0, 9.0);
        assertThat(ofRanks(20)).containsExactly(6.0, 15.0);
        assertThat(ofRanks(40)).containsExactly(14.0, 27.0);
    }

    private static List<Double> ofRanks(int n) {
        List<Double> mixed =
                new java.util.ArrayList<>(
                        IntStream.rangeClosed(1, n).mapToObj(i -> (double) i).toList());
        Collections.shuffle(mixed, new Random(1));
        Figure figure = Figure.of(mixed);
        assertThat(figure.median()).isEqualTo((n + 1) / 2.0);
        return List.of(figure.low().orElseThrow(), figure.high().orElseThrow());
    }

    @Test
    void the_interval_holds_the_median_95_times_in_a_hundred_even_of_skewed_figures() {
        Random random = new Random(7);
        double median = Math.log(2);
        long held =
                IntStream.range(0, 2_000)
                        .mapToObj(_ -> Figure.of(skewed(random)))
                        .filter(figure ->
                                figure.low().orElseThrow() <= median
                                        && median <= figure.high().orElseThrow())
                        .count();

        assertThat(held / 2_000.0).isBetween(0.94, 0.985);
    }

    private static List<Double> skewed(Random random) {
        return DoubleStream.generate(() -> -Math.log(1 - random.nextDouble()))
                .limit(31)
                .boxed()
                .toList();
    }

    @Test
    void five_figures_are_too_few_for_an_interval_and_six_are_not() {
        assertThat(Figure.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0)).low()).isEmpty();
        assertThat(Figure.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0, 6.0)).high()).hasValue(6.0);
    }

    @Test
    void a_ratio_is_that_of_pairs_and_not_of_medians() {
        // the machine was three times as slow in the second half: each pair says 2 all the same
        List<Double> floor = List.of(1.0, 1.0, 3.0, 3.0, 3.0);
        List<Double> ours = List.of(2.0, 2.0, 6.0, 6.0, 6.0);

        assertThat(figure(RATIO, ours, floor).median()).isEqualTo(2);
        assertThat(figure(RATIO, List.of(2.0, 2.0, 2.0), List.of(1.0, 4.0, 1.0)).median())
                .isEqualTo(2);
    }

    @Test
    void a_difference_is_that_of_pairs() {
        BenchRow row = BenchRow.difference("d", "d", Measure.P50, "ours", "floor");

        assertThat(figure(row, List.of(5.0, 9.0, 8.0), List.of(4.0, 7.0, 7.0)).median())
                .isCloseTo(1, offset(1e-9));
    }

    @Test
    void figures_that_have_no_partner_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure(RATIO, List.of(1.0, 2.0), List.of(1.0)))
                .withMessageContaining("pairs 2 figures of 'ours' with 1 of 'floor'");
    }

    @Test
    void a_row_without_one_of_its_arms_has_no_figure() {
        assertThat(RowFigure.of(RATIO, Map.of("ours", Map.of(Measure.P50, List.of(1.0)))))
                .isEmpty();
        assertThat(RowFigure.of(RATIO, Map.of())).isEmpty();
    }

    private static Figure figure(BenchRow row, List<Double> ours, List<Double> floor) {
        return RowFigure.of(
                        row,
                        Map.of(
                                "ours", Map.of(Measure.P50, ours),
                                "floor", Map.of(Measure.P50, floor)))
                .orElseThrow();
    }
}
