package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One word, one meaning, one type. The glossary has the words; these lists hold them. */
class TypeNamesTest {

    private static final TypeNames OURS = TypeNames.ofTheProject();

    @Test
    void no_type_and_no_package_bears_a_name_that_was_retired() {
        assertThat(OURS.retired(PublicTypes.lines("retired-names.txt"))).isEmpty();
    }

    @Test
    void no_two_types_of_main_code_have_one_name() {
        assertThat(OURS.doubled(PublicTypes.lines("doubled-names.txt"))).isEmpty();
    }

    @Test
    void retired_names_are_found_among_types_nested_types_and_packages() {
        var planted =
                new TypeNames(
                        Map.of(
                                Path.of("a/src/test/java/A.java"),
                                """
                                package old.place;

                                class A {
                                    private record %s() {}
                                }
                                """
                                        .formatted("Ledger")));

        assertThat(planted.retired(List.of("Ledger", "old.place")))
                .containsExactly(
                        "Ledger in a/src/test/java/A.java", "old.place in a/src/test/java/A.java");
    }

    @Test
    void two_types_of_one_name_are_found_in_main_code_only() {
        var planted =
                new TypeNames(
                        Map.of(
                                Path.of("a/src/main/java/Route.java"), "public record Route() {}",
                                Path.of("b/src/main/java/Route.java"), "final class Route {}",
                                Path.of("b/src/test/java/Other.java"), "final class Other {}",
                                Path.of("c/src/main/java/Other.java"), "final class Other {}"));

        assertThat(planted.doubled(List.of()))
                .containsExactly(
                        "Route in [a/src/main/java/Route.java, b/src/main/java/Route.java]");
        assertThat(planted.doubled(List.of("Route"))).isEmpty();
    }
}
