package dev.tandem.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Named;

/** Who deploys with constructs takes CDK, and nothing of what runs in production. */
final class ConstructRule {

    private ConstructRule() {}

    static Named<ArchRule> named() {
        return Named.of(
                "constructs know CDK, and of ours nothing but core",
                classes()
                        .that()
                        .resideInAPackage("..tandem.cdk..")
                        .should()
                        .onlyDependOnClassesThat(
                                resideInAnyPackage(
                                        "java..",
                                        "org.jspecify..",
                                        "software.amazon.awscdk..",
                                        "software.amazon.jsii..",
                                        "software.constructs..",
                                        "..tandem.core..",
                                        "..tandem.cdk..")));
    }
}
