package dev.tandem.bench.figure;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

/** Makes the figure of a row from the figures of its arms. */
public final class RowFigure {

    private RowFigure() {}

    /**
     * Empty if one of its arms did not run.
     *
     * @throws IllegalArgumentException if its arms can't be paired
     */
    public static Optional<Figure> of(BenchRow row, Map<String, Map<Measure, List<Double>>> arms) {
        List<Double> subject = figures(row.subject(), row.measure(), arms);
        List<Double> floor = figures(row.floor(), row.measure(), arms);
        boolean isAlone = row.comparison() == BenchRow.Comparison.ALONE;
        if (subject.isEmpty() || (floor.isEmpty() && !isAlone)) {
            return Optional.empty();
        }
        return Optional.of(
                Figure.of(
                        switch (row.comparison()) {
                            case ALONE -> subject;
                            case RATIO -> pairs(row, subject, floor, (a, b) -> a / b);
                            case DIFFERENCE -> pairs(row, subject, floor, (a, b) -> a - b);
                        }));
    }

    private static List<Double> pairs(
            BenchRow row, List<Double> subject, List<Double> floor, DoubleBinaryOperator figure) {
        if (subject.size() != floor.size()) {
            throw new IllegalArgumentException(
                    "row %s pairs %s figures of '%s' with %s of '%s': it has to be as many"
                            .formatted(
                                    row.id(),
                                    subject.size(),
                                    row.subject(),
                                    floor.size(),
                                    row.floor()));
        }
        return IntStream.range(0, subject.size())
                .mapToObj(i -> figure.applyAsDouble(subject.get(i), floor.get(i)))
                .toList();
    }

    private static List<Double> figures(
            @Nullable String arm, Measure measure, Map<String, Map<Measure, List<Double>>> arms) {
        return arm == null
                ? List.of()
                : arms.getOrDefault(arm, Map.of()).getOrDefault(measure, List.of());
    }
}
