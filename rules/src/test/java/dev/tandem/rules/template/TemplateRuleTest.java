package dev.tandem.rules.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.rules.SourceFiles;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.util.List;

/** What AWS takes and we do not. */
class TemplateRuleTest {

    private static final Path ROOT = SourceFiles.root();

    private static final StackTemplate CARELESS =
            StackTemplate.read(
                    ROOT.resolve("rules/src/test/resources/planted/templates/careless.yaml"));

    @ParameterizedTest
    @EnumSource
    void the_template_keeps_the_rule(TemplateRule rule) {
        assertThat(rule.violations(StackTemplate.read(ROOT.resolve("template.yaml")))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void what_strangers_copy_keeps_the_rule(TemplateRule rule) {
        assertThat(
                        rule.violations(
                                StackTemplate.read(
                                        ROOT.resolve("examples/inventory/template.yaml"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EVERY_FUNCTION_HAS_A_LOG_GROUP_WITH_A_RETENTION | Forever Unlogged
                    EVERY_FUNCTION_HAS_AN_ALARM                     | Forever Unlogged
                    EVERY_ALARM_LEADS_TO_A_RUNBOOK                  | Alarm Lost Mute
                    NO_SECRET_IS_IN_AN_ENVIRONMENT_UNASKED          | Kept.OTHER Unlogged.API_KEY Unlogged.DATABASE
                    EVERY_SCHEDULE_HAS_AN_INPUT                     | Clock Unlogged.Nightly
                    EVERY_REASON_THAT_UPDATES_FAIL_FOR_HAS_AN_ALARM | fault locked other
                    """)
    void the_rule_bites_a_planted_violation(TemplateRule rule, String found) {
        assertThat(rule.violations(CARELESS)).isEqualTo(List.of(found.split(" ")));
    }

    @Test
    void the_reasons_are_those_that_the_code_tells() {
        assertThat(FailedUpdates.reasons())
                .containsExactlyInAnyOrder("unavailable", "fault", "race", "locked", "other");
    }
}
