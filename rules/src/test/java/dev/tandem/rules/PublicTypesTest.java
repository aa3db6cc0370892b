package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;

import dev.tandem.rules.planted.tandem.harness.Engines;
import dev.tandem.rules.planted.tandem.harness.aws.internal.InternalOfAws;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

class PublicTypesTest {

    private static final Pattern IMPORT =
            Pattern.compile(
                    "(?m)^import (?:static"
                            + " )?(dev\\.tandem\\.(?!rules)[\\w.]*\\.internal\\.[\\w.]+);");

    @Test
    void the_harness_the_testkit_and_the_constructs_promise_what_is_listed_and_nothing_else() {
        PublicTypes types = PublicTypes.ofLibrariesForOthers();

        assertThat(types.unpromised())
                .as("public, and not in rules/src/test/resources/public-types.txt")
                .isEmpty();
        assertThat(types.missing()).as("listed there, and not public any more").isEmpty();
    }

    @Test
    void a_public_type_that_is_not_listed_and_a_listed_one_that_is_gone_are_found() {
        var types =
                new PublicTypes(new TreeSet<>(Set.of("a.Gone")), new TreeSet<>(Set.of("a.New")));

        assertThat(types.unpromised()).containsExactly("a.New");
        assertThat(types.missing()).containsExactly("a.Gone");
    }

    @Test
    void internal_types_and_those_that_are_not_public_are_no_promise() {
        var planted =
                new ClassFileImporter().importPackages("dev.tandem.rules.planted.tandem.harness");

        assertThat(planted.get(Engines.class)).matches(PublicTypes::isPromise);
        assertThat(planted.get(InternalOfAws.class)).matches(type -> !PublicTypes.isPromise(type));
        assertThat(planted.get("dev.tandem.rules.planted.tandem.harness.Harness"))
                .matches(type -> !PublicTypes.isPromise(type));
    }

    @Test
    void no_source_of_another_module_names_an_internal_type_not_even_a_test() {
        assertThat(SourceFiles.all())
                .flatMap(file -> foreignInternals(SourceFiles.read(file)))
                .isEmpty();
    }

    @Test
    void a_source_that_names_one_is_found() {
        assertThat(
                        foreignInternals(
                                """
                                package dev.tandem.proofs.rights;

                                import dev.tandem.harness.aws.stream.internal.batch.ShardRecord;
                                """))
                .containsExactly(
                        "dev.tandem.proofs.rights names"
                                + " dev.tandem.harness.aws.stream.internal.batch.ShardRecord");
    }

    private static List<String> foreignInternals(String source) {
        String owner =
                Stream.of(source.split("\n"))
                        .filter(line -> line.startsWith("package "))
                        .map(line -> line.substring("package ".length()).replace(";", ""))
                        .findFirst()
                        .orElse("");
        return IMPORT.matcher(source)
                .results()
                .map(found -> found.group(1))
                .filter(type -> !InternalTypes.module(type).equals(InternalTypes.module(owner)))
                .map(type -> owner + " names " + type)
                .toList();
    }
}
