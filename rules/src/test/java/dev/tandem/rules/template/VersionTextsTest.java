package dev.tandem.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Another value of a parameter reaches the aliases, in what strangers copy too. {@code
 * ParametersReachAliasesTest} of the proofs deploys ours under each of them.
 */
class VersionTextsTest {

    @ParameterizedTest
    @ValueSource(strings = {"template.yaml", "examples/inventory/template.yaml"})
    void a_version_tells_of_each_parameter_that_its_function_depends_on_and_of_no_other(
            String file) {
        assertThat(new VersionTexts(StackTemplate.read(SourceFiles.root().resolve(file))).wrong())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = "rules/src/test/resources/planted/templates/untold.yaml")
    void what_is_not_told_and_what_changes_nothing_is_found(String file) {
        assertThat(new VersionTexts(StackTemplate.read(SourceFiles.root().resolve(file))).wrong())
                .containsExactly(
                        "Silent depends on [Release, Size, Subnets] and tells of [Release, Size]",
                        "Chatty depends on [Release, Size] and tells of [Other, Release, Size]");
    }
}
