package dev.tandem.features.lint;

import io.cucumber.gherkin.GherkinParser;
import io.cucumber.messages.types.Envelope;
import io.cucumber.messages.types.Feature;
import io.cucumber.messages.types.FeatureChild;
import io.cucumber.messages.types.GherkinDocument;
import io.cucumber.messages.types.Rule;
import io.cucumber.messages.types.RuleChild;
import io.cucumber.messages.types.Scenario;
import io.cucumber.messages.types.Tag;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A file with a feature.
 *
 * @param name that of the file
 */
record FeatureFile(String name, Feature feature) {

    /** Where Cucumber finds the features. */
    static final Path FEATURES = Path.of("src", "test", "resources", "features");

    static List<FeatureFile> all() {
        try (Stream<Path> files = Files.list(FEATURES)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .sorted()
                    .map(FeatureFile::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeatureFile read(Path file) {
        try (Stream<Envelope> envelopes =
                GherkinParser.builder()
                        .includeSource(false)
                        .includePickles(false)
                        .build()
                        .parse(file)) {
            return new FeatureFile(
                    file.getFileName().toString(),
                    envelopes
                            .map(Envelope::getGherkinDocument)
                            .flatMap(Optional::stream)
                            .map(GherkinDocument::getFeature)
                            .flatMap(Optional::stream)
                            .findFirst()
                            .orElseThrow(
                                    () -> new IllegalArgumentException(file + " is no feature")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Rule> rules() {
        return feature.getChildren().stream()
                .map(FeatureChild::getRule)
                .flatMap(Optional::stream)
                .toList();
    }

    /** Those that belong to no rule. */
    List<Scenario> loose() {
        return feature.getChildren().stream()
                .map(FeatureChild::getScenario)
                .flatMap(Optional::stream)
                .toList();
    }

    static List<Scenario> scenarios(Rule rule) {
        return rule.getChildren().stream()
                .map(RuleChild::getScenario)
                .flatMap(Optional::stream)
                .toList();
    }

    List<Scenario> scenarios() {
        return Stream.concat(
                        loose().stream(),
                        rules().stream().flatMap(rule -> scenarios(rule).stream()))
                .toList();
    }

    /** Of the feature, its rules, its scenarios and their examples. */
    List<String> tags() {
        return Stream.of(
                        feature.getTags().stream(),
                        rules().stream().flatMap(rule -> rule.getTags().stream()),
                        scenarios().stream().flatMap(scenario -> scenario.getTags().stream()),
                        scenarios().stream()
                                .flatMap(scenario -> scenario.getExamples().stream())
                                .flatMap(examples -> examples.getTags().stream()))
                .flatMap(tags -> tags)
                .map(Tag::getName)
                .toList();
    }

    /** A background says things in another place than where they matter. */
    boolean hasBackground() {
        return feature.getChildren().stream().anyMatch(child -> child.getBackground().isPresent())
                || rules().stream()
                        .flatMap(rule -> rule.getChildren().stream())
                        .anyMatch(child -> child.getBackground().isPresent());
    }

    @Override
    public String toString() {
        return name;
    }
}
