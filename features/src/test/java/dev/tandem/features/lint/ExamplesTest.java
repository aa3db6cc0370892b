package dev.tandem.features.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of where examples went names examples that there are. */
class ExamplesTest {

    private static final Path LIST = Path.of("..", "docs", "reference", "examples.md");

    /** So many there were before they were written anew. */
    private static final int BEFORE = 81;

    @Test
    void each_example_of_before_is_carried_by_one_of_today() throws IOException {
        List<String[]> rows =
                Files.readAllLines(LIST).stream()
                        .filter(line -> line.matches("\\| \\d+ \\|.*"))
                        .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                        .toList();
        Set<String> today =
                FeatureFile.all().stream()
                        .flatMap(ExamplesTest::examples)
                        .collect(Collectors.toSet());

        assertThat(rows).hasSize(BEFORE);
        assertThat(rows.stream().map(row -> row[1] + ": " + row[2])).doesNotHaveDuplicates();
        assertThat(rows)
                .allSatisfy(row ->
                        assertThat(row[4].split("<br>"))
                                .allSatisfy(example ->
                                        assertThat(today).contains(row[3] + ": " + example)));
    }

    private static Stream<String> examples(FeatureFile file) {
        String feature = file.name().replace(".feature", ": ");
        return file.scenarios().stream()
                .flatMap(scenario -> examples(scenario).map(example -> feature + example));
    }

    private static Stream<String> examples(Scenario scenario) {
        return scenario.getExamples().isEmpty()
                ? Stream.of(scenario.getName())
                : scenario.getExamples().stream()
                        .map(Examples::getTableBody)
                        .flatMap(List::stream)
                        .map(row -> scenario.getName() + ": " + text(row));
    }

    private static String text(TableRow row) {
        return row.getCells().stream().map(TableCell::getValue).collect(Collectors.joining(" / "));
    }
}
