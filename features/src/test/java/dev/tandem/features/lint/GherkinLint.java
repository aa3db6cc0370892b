package dev.tandem.features.lint;

import io.cucumber.messages.types.Examples;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.Location;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Step;
import io.cucumber.messages.types.StepKeywordType;
import io.cucumber.messages.types.TableCell;
import io.cucumber.messages.types.TableRow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Says what keeps a product owner from enjoying a feature. */
final class GherkinLint {

    private static final int LINES_OF_WHY = 2;
    private static final int MOST_STEPS = 5;

    private final FeatureFile file;
    private final List<String> complaints = new ArrayList<>();

    private GherkinLint(FeatureFile file) {
        this.file = file;
    }

    /** What is wrong, each with its line; empty if all is well. */
    static List<String> complaints(FeatureFile file) {
        GherkinLint lint = new GherkinLint(file);
        lint.checkFeature(file.feature());
        file.rules().forEach(lint::checkRule);
        file.scenarios().forEach(lint::checkScenario);
        return List.copyOf(lint.complaints);
    }

    private void checkFeature(Feature feature) {
        long why = feature.getDescription().lines().filter(line -> !line.isBlank()).count();
        if (why != LINES_OF_WHY) {
            complain(feature.getLocation(), "says why in %d lines, not in 2".formatted(why));
        }
        if (file.rules().isEmpty()) {
            complain(feature.getLocation(), "has no Rule");
        }
        if (file.hasBackground()) {
            complain(feature.getLocation(), "has a Background: say it where it matters");
        }
        file.loose().forEach(scenario -> complain(scenario.getLocation(), "belongs to no Rule"));
        checkWords(feature.getLocation(), feature.getName() + "\n" + feature.getDescription());
    }

    private void checkRule(Rule rule) {
        if (FeatureFile.scenarios(rule).isEmpty()) {
            complain(rule.getLocation(), "has no scenario that shows it");
        }
        checkWords(rule.getLocation(), rule.getName() + "\n" + rule.getDescription());
    }

    private void checkScenario(Scenario scenario) {
        if (scenario.getSteps().size() > MOST_STEPS) {
            complain(
                    scenario.getLocation(),
                    "has %d steps, 5 are enough".formatted(scenario.getSteps().size()));
        }
        checkOrder(scenario);
        checkWords(scenario.getLocation(), scenario.getName() + "\n" + scenario.getDescription());
        scenario.getSteps().forEach(this::checkStep);
        scenario.getExamples().forEach(this::checkExamples);
    }

    /** Given, one When, Then: each state before the action, and all that one can see after it. */
    private void checkOrder(Scenario scenario) {
        List<StepKeywordType> kinds = kinds(scenario);
        long actions = kinds.stream().filter(StepKeywordType.ACTION::equals).count();
        if (actions != 1) {
            complain(scenario.getLocation(), "has %d actions (When), not 1".formatted(actions));
        }
        if (!kinds.contains(StepKeywordType.OUTCOME)) {
            complain(scenario.getLocation(), "has nothing that one can see (Then)");
        }
        if (!kinds.equals(kinds.stream().sorted().toList())) {
            complain(scenario.getLocation(), "is not in the order Given, When, Then");
        }
    }

    /** Each And and But is what the step before it is. */
    private static List<StepKeywordType> kinds(Scenario scenario) {
        List<StepKeywordType> kinds = new ArrayList<>();
        for (Step step : scenario.getSteps()) {
            StepKeywordType kind = step.getKeywordType().orElse(StepKeywordType.UNKNOWN);
            boolean more = kind == StepKeywordType.CONJUNCTION && !kinds.isEmpty();
            kinds.add(more ? kinds.getLast() : kind);
        }
        return kinds;
    }

    private void checkStep(Step step) {
        if (step.getDocString().isPresent()) {
            complain(step.getLocation(), "has a text of several lines");
        }
        checkWords(step.getLocation(), step.getText());
        step.getDataTable().ifPresent(table -> table.getRows().forEach(this::checkRow));
    }

    private void checkExamples(Examples examples) {
        checkWords(examples.getLocation(), examples.getName());
        Stream.concat(examples.getTableHeader().stream(), examples.getTableBody().stream())
                .forEach(this::checkRow);
    }

    private void checkRow(TableRow row) {
        for (TableCell cell : row.getCells()) {
            checkWords(row.getLocation(), cell.getValue());
        }
    }

    private void checkWords(Location where, String text) {
        for (String word : EngineersWords.in(text)) {
            complain(where, "says '%s', which is an engineer's word".formatted(word));
        }
    }

    private void complain(Location where, String what) {
        complaints.add("%s:%d %s".formatted(file.name(), where.getLine(), what));
    }
}
