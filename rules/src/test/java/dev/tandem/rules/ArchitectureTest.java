package dev.tandem.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class ArchitectureTest {

    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("dev.tandem");

    private static final String PLANTED_PACKAGE = "dev.tandem.rules.planted";

    private static final JavaClasses PLANTED =
            new ClassFileImporter().importPackages(PLANTED_PACKAGE);

    @ParameterizedTest
    @MethodSource("dev.tandem.rules.ArchitectureRules#all")
    void the_code_keeps_the_rule(ArchRule rule) {
        rule.check(OURS);
    }

    @ParameterizedTest
    @MethodSource("dev.tandem.rules.ArchitectureRules#all")
    void the_rule_bites_a_planted_violation(ArchRule rule) {
        assertThat(rule.evaluate(PLANTED).hasViolation()).as(rule.getDescription()).isTrue();
    }

    @Test
    void the_domain_is_looked_at_in_each_of_its_folders() {
        assertThat(ArchitectureRules.domain())
                .contains(
                        "..tandem.cart",
                        "..tandem.cart.command",
                        "..tandem.cart.event",
                        "..tandem.cart.item",
                        "..tandem.cart.rule",
                        "..tandem.cart.state");
    }

    @ParameterizedTest
    @ValueSource(strings = {"the domain knows nothing but core", "the domain is pure"})
    void the_rules_of_the_domain_bite_in_a_folder_below(String name) {
        JavaClasses planted =
                new ClassFileImporter().importPackages(PLANTED_PACKAGE + ".tandem.cart.state");
        ArchRule rule =
                ArchitectureRules.all()
                        .filter(named -> named.getName().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .getPayload();

        assertThat(rule.evaluate(planted).hasViolation()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "CheckedByRange, Violations.range",
        "CheckedByThrowing, IllegalArgumentException.<init>",
        "CheckedInside, Violations.id"
    })
    void an_event_is_held_to_no_limit_in_whatever_way(String event, String told) {
        assertThat(limitsOf(event)).singleElement().asString().contains(told);
    }

    @Test
    void an_event_may_say_what_it_lacks() {
        assertThat(limitsOf("Whole")).isEmpty();
    }

    private static List<String> limitsOf(String event) {
        return classes()
                .that()
                .haveSimpleName(event)
                .and(EventsAreFacts.events())
                .should(new EventsAreFacts())
                .evaluate(PLANTED)
                .getFailureReport()
                .getDetails();
    }

    @Test
    void all_modules_are_looked_at() {
        assertThat(OURS)
                .extracting(type -> type.getPackageName())
                .contains(
                        "dev.tandem.core.decider",
                        "dev.tandem.json",
                        "dev.tandem.function.request",
                        "dev.tandem.observe.metric",
                        "dev.tandem.dynamodb.store",
                        "dev.tandem.queue",
                        "dev.tandem.readmodel.update",
                        "dev.tandem.rds.connection",
                        "dev.tandem.snapstart",
                        "dev.tandem.lambda",
                        "dev.tandem.cart",
                        "dev.tandem.cart.commands",
                        "dev.tandem.cart.readmodel",
                        "dev.tandem.testkit.store",
                        "dev.tandem.harness.engines.postgres",
                        "dev.tandem.harness.aws.stream",
                        "dev.tandem.harness.queues",
                        "dev.tandem.harness.sam",
                        "dev.tandem.cdk",
                        "dev.tandem.harness",
                        "dev.tandem.local.web",
                        "dev.tandem.cart.local");
    }
}
