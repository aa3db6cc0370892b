package dev.tandem.bench.page;

import static java.util.stream.Collectors.joining;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Rounding;
import dev.tandem.bench.figure.Figure;
import dev.tandem.bench.figure.Recording;
import dev.tandem.bench.figure.RowFigure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The ratios of a suite on a logarithmic scale: a dot for each with its interval, the goal as a bar
 * across. Its colours follow the reader's light or dark.
 *
 * @param title of the suite
 * @param lines one for each ratio
 */
record RatioChart(String title, List<Line> lines) {

    private static final int LABELS = 330;
    private static final int WIDTH = 760;
    private static final int LINE = 22;
    private static final int TOP = 30;

    /** A ratio and its figure. */
    record Line(BenchRow row, Figure figure) {

        private double from() {
            return figure.low().orElse(figure.median());
        }

        private double to() {
            return figure.high().orElse(figure.median());
        }
    }

    /** Empty if no ratio was measured. */
    static Optional<RatioChart> of(Recording recording) {
        List<Line> lines =
                recording.rows().stream()
                        .filter(row -> row.comparison() == BenchRow.Comparison.RATIO)
                        .flatMap(row ->
                                RowFigure.of(row, recording.arms())
                                        .map(figure -> new Line(row, figure))
                                        .stream())
                        .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new RatioChart(recording.title(), lines));
    }

    String svg() {
        int height = TOP + lines.size() * LINE + 12;
        return """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" role="img">
        <title>%s</title>
        <style>
        text{font:12px sans-serif;fill:#24292f}.v{font-weight:bold}.a{stroke:#8c959f}.i{stroke:#0969da;stroke-width:3}
        .d{fill:#0969da}.g{stroke:#bc4c00;stroke-width:2}
        @media(prefers-color-scheme:dark){text{fill:#e6edf3}.a{stroke:#6e7681}.i{stroke:#58a6ff}.d{fill:#58a6ff}.g{stroke:#f0883e}}
        </style>
        %s
        %s
        </svg>
        """
                .formatted(
                        WIDTH,
                        height,
                        WIDTH,
                        escaped(title),
                        axis(height),
                        IntStream.range(0, lines.size())
                                .mapToObj(i -> line(lines.get(i), TOP + i * LINE + LINE / 2))
                                .collect(joining("\n")));
    }

    private String axis(int height) {
        return "<text x=\"%s\" y=\"16\" text-anchor=\"middle\">1</text><line class=\"a\" x1=\"%s\" x2=\"%s\" y1=\"22\" y2=\"%s\"/>"
                .formatted(x(1), x(1), x(1), height - 6);
    }

    private String line(Line line, int y) {
        return "<text x=\"%s\" y=\"%s\" text-anchor=\"end\">%s</text>%s<line class=\"i\" x1=\"%s\" x2=\"%s\" y1=\"%s\" y2=\"%s\"/><circle class=\"d\" cx=\"%s\" cy=\"%s\" r=\"5\"/><text class=\"v\" x=\"%s\" y=\"%s\">%s</text>"
                .formatted(
                        LABELS,
                        y + 4,
                        escaped(line.row().title()),
                        goal(line, y),
                        x(line.from()),
                        x(line.to()),
                        y,
                        y,
                        x(line.figure().median()),
                        y,
                        WIDTH - 50,
                        y + 4,
                        Rounding.text(line.figure().median()));
    }

    private String goal(Line line, int y) {
        return line.row().goal().isThere()
                ? "<line class=\"g\" x1=\"%1$s\" x2=\"%1$s\" y1=\"%2$s\" y2=\"%3$s\"/>"
                        .formatted(x(line.row().goal().value()), y - 9, y + 9)
                : "";
    }

    /** Where a ratio lies, from left to right. */
    private String x(double ratio) {
        double low = Math.min(0.8, least());
        double high = Math.max(1.25, most());
        double part = Math.log(ratio / low) / Math.log(high / low);
        return new BigDecimal(LABELS + 20 + part * (WIDTH - LABELS - 90))
                .setScale(1, RoundingMode.HALF_EVEN)
                .toPlainString();
    }

    private double least() {
        return lines.stream()
                .mapToDouble(line -> Math.min(line.from(), goalOr(line, line.from())))
                .min()
                .orElseThrow();
    }

    private double most() {
        return lines.stream()
                .mapToDouble(line -> Math.max(line.to(), goalOr(line, line.to())))
                .max()
                .orElseThrow();
    }

    private static double goalOr(Line line, double other) {
        return line.row().goal().isThere() ? line.row().goal().value() : other;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
