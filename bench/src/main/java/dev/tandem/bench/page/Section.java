package dev.tandem.bench.page;

import static java.util.stream.Collectors.joining;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.Rounding;
import dev.tandem.bench.figure.Figure;
import dev.tandem.bench.figure.Recording;
import dev.tandem.bench.figure.RowFigure;
import dev.tandem.bench.figure.RunConditions;

import java.util.Optional;

/**
 * What the page says of one suite.
 *
 * @param recording of it
 */
record Section(Recording recording) {

    String markdown() {
        return "## %s\n\n%s\n\n| row | measure | goal | value | 95 %% | n | |\n|---|---|---|---|---|---|---|\n%s\n\n%s%s\n"
                .formatted(
                        recording.title(),
                        recording.note(),
                        recording.rows().stream().map(this::line).collect(joining("\n")),
                        chart(),
                        Optional.ofNullable(recording.conditions())
                                .map(Section::told)
                                .orElse("Not run."));
    }

    private String chart() {
        return RatioChart.of(recording).isEmpty()
                ? ""
                : "![%s](performance/%s.svg)\n\n".formatted(recording.title(), recording.suite());
    }

    private String line(BenchRow row) {
        return RowFigure.of(row, recording.arms())
                .map(figure -> line(row, figure))
                .orElseGet(() ->
                        "| %s | %s | %s | not run | | | |"
                                .formatted(row.title(), measure(row), goal(row)));
    }

    private static String line(BenchRow row, Figure figure) {
        return "| %s | %s | %s | **%s** | %s | %s | %s |"
                .formatted(
                        row.title(),
                        measure(row),
                        goal(row),
                        Rounding.text(figure.median()),
                        figure.low().isEmpty()
                                ? "too few"
                                : Rounding.text(figure.low().getAsDouble())
                                        + "–"
                                        + Rounding.text(figure.high().getAsDouble()),
                        figure.n(),
                        reached(row, figure));
    }

    private static String measure(BenchRow row) {
        Measure measure = row.measure();
        return switch (row.comparison()) {
            case RATIO -> "%s ÷".formatted(measure.words());
            case DIFFERENCE -> "%s −, %s".formatted(measure.words(), measure.unit());
            case ALONE -> "%s, %s".formatted(measure.words(), measure.unit());
        };
    }

    private static String goal(BenchRow row) {
        return row.goal().isThere()
                ? row.goal().sign() + " " + Rounding.text(row.goal().value())
                : "";
    }

    private static String reached(BenchRow row, Figure figure) {
        if (!row.goal().isThere()) {
            return "";
        }
        return row.goal().isReachedBy(figure.median()) ? "reached" : "missed";
    }

    private static String told(RunConditions run) {
        return "Commit `%s`, %s, %s; %s, %s; %s, %s s; %s."
                .formatted(
                        run.commit(),
                        run.date(),
                        run.machine(),
                        run.java(),
                        run.flags(),
                        run.isFull() ? "full" : "quick",
                        run.seconds(),
                        run.versions().entrySet().stream()
                                .map(jar -> jar.getKey() + " " + jar.getValue())
                                .collect(joining(", ")));
    }
}
