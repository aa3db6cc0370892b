package dev.tandem.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

import org.junit.jupiter.api.Named;

import java.util.stream.Stream;

/** What holds for all that runs in production, whichever module it is of. */
final class ProductionRules {

    private static final String OBSERVE = "..tandem.observe..";

    private static final String[] OTHERS = {
        "..tandem.core..",
        "..tandem.json..",
        "..tandem.function..",
        "..tandem.dynamodb..",
        "..tandem.readmodel..",
        "..tandem.rds..",
        "..tandem.snapstart..",
        "..tandem.lambda..",
        "..tandem.cart.."
    };

    private static final String[] ALL =
            Stream.concat(Stream.of(OBSERVE), Stream.of(OTHERS)).toArray(String[]::new);

    private ProductionRules() {}

    static Stream<Named<ArchRule>> all() {
        return Stream.of(
                Named.of(
                        "nothing that runs in production stands on what tests it",
                        noClasses()
                                .that()
                                .resideInAnyPackage(ALL)
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("..tandem.harness..", "..tandem.testkit..")),
                Named.of(
                        "nothing draws by a seed, which copies of a snapshot would share",
                        noClasses()
                                .that()
                                .resideInAnyPackage(ALL)
                                .should()
                                .dependOnClassesThat()
                                .haveNameMatching(
                                        "java\\.util\\.(Random|SplittableRandom|concurrent\\.ThreadLocalRandom|random\\.RandomGeneratorFactory)")
                                .orShould()
                                .callMethod(Math.class, "random")),
                Named.of(
                        "connections to RDS need no Spring, and no pool",
                        noClasses()
                                .that()
                                .resideInAPackage("..tandem.rds..")
                                .and()
                                .resideOutsideOfPackage("..tandem.rds.autoconfigure..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage("org.springframework..", "com.zaxxer..")),
                Named.of(
                        "the lean face knows of Spring what statements are made of",
                        noClasses()
                                .that()
                                .resideInAPackage("..tandem.lambda..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("org.springframework..")
                                                .and(
                                                        not(
                                                                resideInAnyPackage(
                                                                        "org.springframework.jdbc..",
                                                                        "org.springframework.transaction.."))))),
                Named.of(
                        "functions log and do not print",
                        noClasses()
                                .that()
                                .resideInAnyPackage(OTHERS)
                                .and()
                                .resideOutsideOfPackage("dev.tandem.lambda.log..")
                                .should()
                                .accessField(System.class, "out")
                                .orShould()
                                .accessField(System.class, "err")));
    }
}
