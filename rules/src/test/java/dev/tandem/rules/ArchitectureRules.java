package dev.tandem.rules;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
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

import org.junit.jupiter.api.Named;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.ComponentScan;

import java.io.File;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The architecture as rules. Packages are matched by their end, so that each rule can also be held
 * against a planted violation.
 */
final class ArchitectureRules {

    private ArchitectureRules() {}

    /** All rules, each under its name. */
    static Stream<Named<ArchRule>> all() {
        return Stream.concat(ofModules(), ProductionRules.all());
    }

    private static Stream<Named<ArchRule>> ofModules() {
        return Stream.of(
                Named.of(
                        "core knows nothing but the JDK",
                        classes()
                                .that()
                                .resideInAPackage("..tandem.core..")
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(
                                                "java..", "org.jspecify..", "..tandem.core.."))),
                Named.of(
                        "the domain knows nothing but core",
                        classes()
                                .that()
                                .resideInAnyPackage(domain())
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(
                                                        "java..",
                                                        "org.jspecify..",
                                                        "..tandem.core..")
                                                .or(resideInAnyPackage(domain())))),
                Named.of(
                        "the domain is pure",
                        noClasses()
                                .that()
                                .resideInAnyPackage(domain())
                                .should()
                                .callMethodWhere(readsClockOrChance())),
                Named.of(
                        "events are facts",
                        classes()
                                .that()
                                .resideInAnyPackage(domain())
                                .and(EventsAreFacts.events())
                                .should(new EventsAreFacts())),
                Named.of(
                        "JSON is Jackson's, and knows no Spring",
                        classes()
                                .that()
                                .resideInAPackage("..tandem.json..")
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(
                                                "java..",
                                                "org.jspecify..",
                                                "tools.jackson..",
                                                "com.fasterxml.jackson.annotation..",
                                                "..tandem.core..",
                                                "..tandem.json.."))),
                ConstructRule.named(),
                Named.of(
                        "the face of functions and observation stand on no side",
                        noClasses()
                                .that()
                                .resideInAnyPackage("..tandem.function..", "..tandem.observe..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "..tandem.dynamodb..",
                                        "..tandem.readmodel..",
                                        "..tandem.cart..",
                                        "..tandem.harness..")),
                Named.of(
                        "the store knows no Spring Cloud",
                        noClasses()
                                .that()
                                .resideInAPackage("..tandem.dynamodb..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "org.springframework.cloud..", "..tandem.function..")),
                Named.of(
                        "the write side knows no read side",
                        noClasses()
                                .that()
                                .resideInAnyPackage(
                                        "..tandem.dynamodb..", "..tandem.cart.commands..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "..tandem.readmodel..",
                                        "..tandem.cart.readmodel..",
                                        "..tandem.harness..",
                                        "java.sql..",
                                        "org.springframework.jdbc..")),
                Named.of(
                        "the RMU knows no DynamoDB",
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
                Named.of(
                        "the read model knows no commands",
                        noClasses()
                                .that()
                                .resideInAPackage("..tandem.cart.readmodel..")
                                .should()
                                .dependOnClassesThat()
                                .resideInAnyPackage(
                                        "..tandem.cart.commands..", "..tandem.harness..")),
                Named.of(
                        "the harness knows nothing of Tandem",
                        noClasses()
                                .that()
                                .resideInAPackage("..tandem.harness..")
                                .should()
                                .dependOnClassesThat(
                                        resideInAPackage("..tandem..")
                                                .and(not(resideInAPackage("..tandem.harness..")))
                                                .or(resideInAPackage("org.springframework..")))),
                Named.of(
                        "the testkit stands on core, JSON, Jackson, JUnit and AssertJ alone",
                        classes()
                                .that()
                                .resideInAPackage("..tandem.testkit..")
                                .should()
                                .onlyDependOnClassesThat(
                                        resideInAnyPackage(
                                                "java..",
                                                "org.jspecify..",
                                                "tools.jackson..",
                                                "org.junit.jupiter.api..",
                                                "org.assertj..",
                                                "..tandem.core..",
                                                "..tandem.json..",
                                                "..tandem.testkit.."))),
                Named.of(
                        "packages of a module form no cycle",
                        slices().matching(
                                        "..tandem.(dynamodb|readmodel|rds|snapstart|lambda|function|observe|core|testkit|harness).(*)..")
                                .should()
                                .beFreeOfCycles()),
                Named.of(
                        "packages of a module of the harness form no cycle",
                        slices().matching("..tandem.harness.(engines|aws).(*)..")
                                .should()
                                .beFreeOfCycles()),
                Named.of(
                        "internal types are for their own module",
                        classes().should(new InternalTypes())),
                Named.of(
                        "nothing is injected into fields",
                        fields().should()
                                .notBeAnnotatedWith(Autowired.class)
                                .allowEmptyShould(true)),
                Named.of(
                        "nothing is scanned for",
                        noClasses().should().beAnnotatedWith(ComponentScan.class)),
                Named.of(
                        "nothing follows the machine's locale",
                        noClasses()
                                .should()
                                .callMethod(String.class, "toLowerCase")
                                .orShould()
                                .callMethod(String.class, "toUpperCase")
                                .orShould()
                                .callMethod(String.class, "format", String.class, Object[].class)),
                Named.of(
                        "names say what a class is",
                        noClasses()
                                .should()
                                .haveNameMatching(
                                        ".*(Util|Utils|Helper|Manager|Impl|Abstract\\w*)$")),
                Named.of(
                        "exceptions are unchecked",
                        classes()
                                .that()
                                .areAssignableTo(Exception.class)
                                .should()
                                .beAssignableTo(RuntimeException.class)));
    }

    /** The packages of the cart's domain by their ends, as the module's folders have them. */
    static String[] domain() {
        Path sources = SourceFiles.root().resolve("functions/cart/domain/src/main/java/dev");
        return SourceFiles.in(sources).stream()
                .map(file -> sources.relativize(file.getParent()).toString())
                .distinct()
                .map(folder -> ".." + folder.replace(File.separatorChar, '.'))
                .toArray(String[]::new);
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
