package dev.tandem.bench.run;

import dev.tandem.bench.BenchRow;
import dev.tandem.bench.Suite;
import dev.tandem.bench.figure.Recording;
import dev.tandem.bench.figure.Recordings;
import dev.tandem.bench.page.PerformancePage;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page and its charts in the repository.
 *
 * @param root of the repository
 */
public record Pages(Path root) {

    static final String RESULTS = "bench/results";

    /** Makes them of all that was recorded; of suites that were not, says so. */
    void write(List<Suite> suites) {
        Recordings recordings = new Recordings(root.resolve(RESULTS));
        withAllRows(suites).forEach(recordings::write);
        Map<String, String> files = PerformancePage.of(recordings.all()).files();
        files.forEach(this::write);
        System.err.println("bench: wrote " + files.keySet());
    }

    /** The recordings of these suites, with rows that are new, and those that did not run. */
    public List<Recording> withAllRows(List<Suite> suites) {
        List<Recording> there = new Recordings(root.resolve(RESULTS)).all();
        return suites.stream()
                .map(suite ->
                        withAllRows(
                                suite,
                                there.stream()
                                        .filter(recording -> recording.suite().equals(suite.name()))
                                        .findFirst()
                                        .orElse(null)))
                .toList();
    }

    private static Recording withAllRows(Suite suite, @Nullable Recording there) {
        // only what was measured keeps the words it was measured under
        if (there == null || there.conditions() == null) {
            return new Recording(
                    suite.name(),
                    suite.title(),
                    suite.position(),
                    suite.note(),
                    null,
                    suite.rows(),
                    Map.of());
        }
        Set<String> ids = there.rows().stream().map(BenchRow::id).collect(Collectors.toSet());
        return new Recording(
                there.suite(),
                there.title(),
                there.position(),
                there.note(),
                there.conditions(),
                Stream.concat(
                                there.rows().stream(),
                                suite.rows().stream().filter(row -> !ids.contains(row.id())))
                        .toList(),
                there.arms());
    }

    private void write(String file, String text) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
