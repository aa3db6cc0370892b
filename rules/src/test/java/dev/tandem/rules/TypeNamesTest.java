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
        assertThat(OURS.retired(RetiredWords.listed())).isEmpty();
    }

    @Test
    void no_two_types_of_main_code_have_one_name() {
        assertThat(OURS.doubled(PublicTypes.lines("doubled-names.txt"))).isEmpty();
    }

    @Test
    void no_metric_and_no_text_of_main_code_has_a_word_that_was_retired() {
        assertThat(RetiredWords.listed().toldBy(OURS.sources())).isEmpty();
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
                                    enum %s { ONE }
                                    interface Settled {}
                                }
                                """
                                        .formatted("Slot", "Fleets")));

        assertThat(
                        planted.retired(
                                new RetiredWords(
                                        List.of("Slot", "old.place"), List.of("fleet", "set"))))
                .containsExactly(
                        "Fleets in a/src/test/java/A.java",
                        "Slot in a/src/test/java/A.java",
                        "old.place in a/src/test/java/A.java");
    }

    @Test
    void retired_words_are_found_in_log_texts_messages_and_metrics_of_main_code_only() {
        String source =
                """
                class A {
                    void a(String who) {
                        LOG.warn("The ledger of {} is full", who);
                        LOG.log(Level.INFO, who + " asks the RowBuffer" + " for a slot");
                        throw new IllegalStateException(
                                \"""
                                Nobody judges %s
                                \""".formatted(who));
                    }

                    List<Metric> b() {
                        return List.of(Metric.count("Folds", 1), new Metric("LedgerSize"), Metric.none());
                    }

                    /** A ledger and a judge in a comment. */
                    String c() {
                        return "a slot that folds, a judgement, the pledgers";
                    }
                }
                """;
        var retired =
                new RetiredWords(List.of("Folds", "RowBuffer", "Slot"), List.of("ledger", "judge"));

        assertThat(
                        retired.toldBy(
                                Map.of(
                                        Path.of("a/src/main/java/A.java"), source,
                                        Path.of("a/src/test/java/B.java"), source)))
                .containsExactly(
                        "' asks the RowBuffer for a slot' in a/src/main/java/A.java",
                        "'Folds' in a/src/main/java/A.java",
                        "'LedgerSize' in a/src/main/java/A.java",
                        "'Nobody judges %s\n' in a/src/main/java/A.java",
                        "'The ledger of {} is full' in a/src/main/java/A.java");
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
