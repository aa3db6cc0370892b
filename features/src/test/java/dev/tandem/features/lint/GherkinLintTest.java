package dev.tandem.features.lint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Path;
import java.util.List;

class GherkinLintTest {

    private static final Path PLANTED = Path.of("src", "test", "resources", "planted");

    static List<FeatureFile> features() {
        return FeatureFile.all();
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_product_owner_enjoys_each_feature(FeatureFile feature) {
        assertThat(GherkinLint.complaints(feature)).isEmpty();
    }

    @Test
    void there_are_features() {
        assertThat(features()).hasSizeGreaterThan(8);
    }

    @Test
    void tags_say_what_a_stage_has_to_do_and_in_which_builds_an_example_runs() {
        assertThat(features())
                .filteredOn(feature -> feature.tags().contains("@every-strategy"))
                .extracting(FeatureFile::name)
                .containsExactly(
                        "cart_life.feature", "cart_limits.feature", "optimistic_locking.feature");
        assertThat(features().stream().flatMap(feature -> feature.tags().stream()))
                .containsOnly(
                        "@every-strategy",
                        "@faults",
                        "@engines",
                        "@inventory",
                        "@releases",
                        "@unaudited",
                        "@thorough");
    }

    @Test
    void a_feature_without_rules_is_refused() {
        assertThat(complaintsAbout("no_rule.feature"))
                .containsExactly(
                        "no_rule.feature:1 says why in 1 lines, not in 2",
                        "no_rule.feature:1 has no Rule",
                        "no_rule.feature:1 has a Background: say it where it matters",
                        "no_rule.feature:7 belongs to no Rule");
    }

    @Test
    void a_feature_of_engineers_is_refused_for_each_of_its_faults() {
        assertThat(complaintsAbout("engineers.feature"))
                .containsExactly(
                        "engineers.feature:1 says 'Idempotent', which is an engineer's word",
                        "engineers.feature:1 says 'stream', which is an engineer's word",
                        "engineers.feature:5 has no scenario that shows it",
                        "engineers.feature:7 says 'SQL', which is an engineer's word",
                        "engineers.feature:9 has 6 steps, 5 are enough",
                        "engineers.feature:9 has 2 actions (When), not 1",
                        "engineers.feature:17 has 2 actions (When), not 1",
                        "engineers.feature:17 is not in the order Given, When, Then",
                        "engineers.feature:23 has nothing that one can see (Then)",
                        "engineers.feature:27 has 0 actions (When), not 1",
                        "engineers.feature:29 has a text of several lines",
                        "engineers.feature:36 says 'batch', which is an engineer's word",
                        "engineers.feature:37 says 'unreadable_event', which is an engineer's word",
                        "engineers.feature:38 says 'CartEvent', which is an engineer's word",
                        "engineers.feature:40 says 'statements', which is an engineer's word",
                        "engineers.feature:42 says '409', which is an engineer's word");
    }

    private static List<String> complaintsAbout(String planted) {
        return GherkinLint.complaints(FeatureFile.read(PLANTED.resolve(planted)));
    }
}
