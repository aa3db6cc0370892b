package dev.tandem.house;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;

/**
 * The architecture as rules. Packages are matched by their end, so that each rule can also be held
 * against a planted violation.
 */
enum ArchitectureRules {
    CORE_KNOWS_NOTHING_BUT_THE_JDK(
            classes()
                    .that()
                    .resideInAPackage("..tandem.core..")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage("java..", "org.jspecify..", "..tandem.core.."))),

    THE_DOMAIN_KNOWS_NOTHING_BUT_CORE(
            classes()
                    .that()
                    .resideInAPackage("..tandem.cart")
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAnyPackage(
                                    "java..",
                                    "org.jspecify..",
                                    "..tandem.core..",
                                    "..tandem.cart"))),

    THE_DOMAIN_IS_PURE(
            noClasses()
                    .that()
                    .resideInAPackage("..tandem.cart")
                    .should()
                    .callMethodWhere(readsClockOrChance())),

    JSON_STANDS_ON_CORE_ALONE(
            noClasses()
                    .that()
                    .resideInAPackage("..tandem.json..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..tandem.dynamodb..",
                            "..tandem.readmodel..",
                            "..tandem.cart..",
                            "..tandem.harness..")),

    THE_WRITE_SIDE_KNOWS_NO_READ_SIDE(
            noClasses()
                    .that()
                    .resideInAnyPackage("..tandem.dynamodb..", "..tandem.cart.commands..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..tandem.readmodel..",
                            "..tandem.cart.readmodel..",
                            "..tandem.harness..",
                            "java.sql..",
                            "org.springframework.jdbc..")),

    THE_RMU_KNOWS_NO_DYNAMODB(
            noClasses()
                    .that()
                    .resideInAPackage("dev.tandem.readmodel..")
                    .or()
                    .resideInAPackage("..planted.tandem.readmodel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..tandem.dynamodb..",
                            "..tandem.cart..",
                            "..tandem.harness..",
                            "software.amazon..",
                            "com.amazonaws..")),

    THE_READ_MODEL_KNOWS_NO_COMMANDS(
            noClasses()
                    .that()
                    .resideInAPackage("..tandem.cart.readmodel..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("..tandem.cart.commands..", "..tandem.harness..")),

    THE_HARNESS_STANDS_ON_CORE_ALONE(
            noClasses()
                    .that()
                    .resideInAPackage("..tandem.harness..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "..tandem.json..",
                            "..tandem.dynamodb..",
                            "..tandem.readmodel..",
                            "..tandem.cart..",
                            "org.springframework..")),

    PACKAGES_OF_A_MODULE_FORM_NO_CYCLE(
            slices().matching("..tandem.(dynamodb|readmodel|json|core|harness).(*)..")
                    .should()
                    .beFreeOfCycles()),

    NOTHING_IS_INJECTED_INTO_FIELDS(
            fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true)),

    NOTHING_IS_SCANNED_FOR(noClasses().should().beAnnotatedWith(ComponentScan.class)),

    NAMES_SAY_WHAT_A_CLASS_IS(
            noClasses()
                    .should()
                    .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Abstract\\w*)$")),

    EXCEPTIONS_ARE_UNCHECKED(
            classes()
                    .that()
                    .areAssignableTo(Exception.class)
                    .should()
                    .beAssignableTo(RuntimeException.class)),

    FUNCTIONS_LOG_AND_DO_NOT_PRINT(
            noClasses()
                    .that()
                    .resideInAnyPackage(
                            "..tandem.core..",
                            "..tandem.json..",
                            "..tandem.dynamodb..",
                            "..tandem.readmodel..",
                            "..tandem.cart..")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err"));

    private final ArchRule rule;

    ArchitectureRules(ArchRule rule) {
        this.rule = rule;
    }

    ArchRule rule() {
        return rule;
    }

    private static DescribedPredicate<JavaCall<?>> readsClockOrChance() {
        DescribedPredicate<JavaClass> sources =
                DescribedPredicate.describe(
                        "clocks and chance",
                        owner ->
                                owner.getName()
                                        .matches(
                                                "java\\.time\\..*|java\\.util\\.(UUID|Random)|java\\.util\\.random\\..*"
                                                    + "|java\\.util\\.concurrent\\.ThreadLocalRandom|java\\.lang\\.(System|Math|Thread)"));
        return target(
                        nameMatching(
                                "now|system\\w*|randomUUID|random|next\\w*|currentTimeMillis|nanoTime|sleep|getenv|getProperty"))
                .and(target(owner(sources)))
                .as("reads a clock, chance or the environment");
    }
}
