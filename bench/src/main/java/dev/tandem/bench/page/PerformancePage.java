package dev.tandem.bench.page;

import dev.tandem.bench.cost.CostTables;
import dev.tandem.bench.figure.Recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * {@code docs/performance.md} and its charts: the text stands in {@code performance.md} beside this
 * class, all figures come from the recordings and the price list.
 *
 * @param recordings in the order of the page
 */
public record PerformancePage(List<Recording> recordings) {

    private static final String PAGE = "docs/performance.md";
    private static final String CHARTS = "docs/performance/";

    public static PerformancePage of(List<Recording> recordings) {
        return new PerformancePage(recordings);
    }

    /** What stands in which file, from the root of the repository. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(PAGE, page());
        recordings.forEach(recording ->
                RatioChart.of(recording)
                        .ifPresent(chart ->
                                files.put(CHARTS + recording.suite() + ".svg", chart.svg())));
        return files;
    }

    private String page() {
        return text("performance.md")
                .replace("{{figures}}", sections())
                .replace("{{cost}}", CostTables.ofPriceList().markdown());
    }

    private String sections() {
        return recordings.stream()
                .map(recording -> new Section(recording).markdown())
                .collect(Collectors.joining("\n"))
                .stripTrailing();
    }

    private static String text(String name) {
        try (InputStream text = PerformancePage.class.getResourceAsStream(name)) {
            if (text == null) {
                throw new IllegalStateException(name + " is not beside its class");
            }
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
