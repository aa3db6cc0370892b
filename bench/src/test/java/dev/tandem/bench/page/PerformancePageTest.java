package dev.tandem.bench.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Measure;
import dev.tandem.bench.figure.Recording;
import dev.tandem.bench.figure.Recordings;
import dev.tandem.bench.figure.RunConditions;
import dev.tandem.bench.run.Pages;
import dev.tandem.bench.run.Suites;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

class PerformancePageTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Recordings KEPT = new Recordings(ROOT.resolve("bench/results"));
    private static final String MEND =
            "make the page again: see 'The page alone' in bench/README.md";

    @Test
    void the_page_and_its_charts_are_what_the_kept_figures_make() throws IOException {
        Map<String, String> files = PerformancePage.of(KEPT.all()).files();

        for (Map.Entry<String, String> file : files.entrySet()) {
            assertThat(ROOT.resolve(file.getKey())).as(MEND).content().isEqualTo(file.getValue());
        }
        assertThat(charts()).as("charts that no recording makes").isSubsetOf(files.keySet());
    }

    private static List<String> charts() throws IOException {
        Path folder = ROOT.resolve("docs/performance");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> charts = Files.list(folder)) {
            return charts.map(chart -> "docs/performance/" + chart.getFileName()).toList();
        }
    }

    @Test
    void each_row_that_the_code_measures_is_on_the_page_run_or_not() {
        assertThat(ids(KEPT.all()))
                .as(MEND)
                .containsAll(ids(new Pages(ROOT).withAllRows(Suites.all())));
    }

    private static List<String> ids(List<Recording> recordings) {
        return recordings.stream().flatMap(kept -> kept.rows().stream()).map(BenchRow::id).toList();
    }

    @Test
    void ids_of_rows_are_given_once() {
        assertThat(ids(KEPT.all())).doesNotHaveDuplicates();
    }

    @Test
    void a_reached_goal_a_missed_one_and_a_row_that_did_not_run_are_told_apart() {
        BenchRow ratio = BenchRow.ratio("a", "ours ÷ floor", Measure.P50, "ours", "floor");
        BenchRow absent =
                BenchRow.ratio("b", "peer ÷ floor", Measure.P50, "peer", "floor").atMost(1);

        String page = section(List.of(ratio.atMost(1.3), ratio.atMost(1.1), ratio, absent));

        assertThat(page)
                .contains("| ours ÷ floor | p50 ÷ | ≤ 1.30 | **1.20** | 1.20–1.20 | 6 | reached |")
                .contains("| ours ÷ floor | p50 ÷ | ≤ 1.10 | **1.20** | 1.20–1.20 | 6 | missed |")
                .contains("| ours ÷ floor | p50 ÷ |  | **1.20** | 1.20–1.20 | 6 |  |")
                .contains("| peer ÷ floor | p50 ÷ | ≤ 1.00 | not run | | | |");
    }

    @Test
    void a_suite_that_did_not_run_says_so_and_has_no_chart() {
        BenchRow row = BenchRow.ratio("a", "a", Measure.P50, "ours", "floor");
        Recording notRun = recording(null, List.of(row), Map.of());

        assertThat(new Section(notRun).markdown()).contains("Not run.").doesNotContain(".svg");
        assertThat(PerformancePage.of(List.of(notRun)).files())
                .containsOnlyKeys("docs/performance.md");
    }

    @Test
    void a_chart_is_well_formed_and_reads_in_light_and_dark() throws Exception {
        BenchRow row =
                BenchRow.ratio("a", "ours < \"floor\" & more", Measure.P50, "ours", "floor")
                        .atMost(1.1);
        String svg =
                RatioChart.of(recording(conditions(), List.of(row), arms())).orElseThrow().svg();

        DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg).contains("prefers-color-scheme:dark").hasSizeLessThan(3_000);
    }

    @Test
    void a_goal_of_nothing_is_refused_since_no_chart_could_show_it() {
        BenchRow row = BenchRow.ratio("a", "a", Measure.P50, "ours", "floor");

        assertThatThrownBy(() -> row.atMost(0))
                .hasMessage("≤ 0.0 is no goal, it has to be more than nothing");
        assertThatThrownBy(() -> row.atLeast(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_is_kept_comes_back_as_it_was(@TempDir Path folder) {
        BenchRow row = BenchRow.difference("a", "a", Measure.CPU, "ours", "floor").atLeast(0.5);
        Recording recording = recording(conditions(), List.of(row), arms());

        new Recordings(folder).write(recording);

        assertThat(new Recordings(folder).all()).containsExactly(recording);
    }

    private static String section(List<BenchRow> rows) {
        return new Section(recording(conditions(), rows, arms())).markdown();
    }

    private static Map<String, Map<Measure, List<Double>>> arms() {
        return Map.of(
                "ours", Map.of(Measure.P50, List.of(1.2, 1.2, 2.4, 2.4, 3.6, 1.2)),
                "floor", Map.of(Measure.P50, List.of(1.0, 1.0, 2.0, 2.0, 3.0, 1.0)));
    }

    private static RunConditions conditions() {
        return new RunConditions(
                "c0ffee", "2026-11-26T12:00:00Z", "m", "j", "C2", false, 9, Map.of());
    }

    private static Recording recording(
            @Nullable RunConditions conditions,
            List<BenchRow> rows,
            Map<String, Map<Measure, List<Double>>> arms) {
        return new Recording("test", "Test", 1, "A note.", conditions, rows, arms);
    }
}
