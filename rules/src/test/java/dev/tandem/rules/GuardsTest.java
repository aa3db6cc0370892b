package dev.tandem.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.nio.file.Files;
import java.util.List;

/**
 * The patches that {@code proofs/guards/run} takes guards out with still fit the sources; whether a
 * test turns red then, only a run shows.
 */
class GuardsTest {

    private final String list =
            SourceFiles.read(SourceFiles.root().resolve("docs/reference/guards.md"));

    static List<GuardPatch> patches() {
        return GuardPatch.all();
    }

    @ParameterizedTest
    @MethodSource("patches")
    void a_patch_fits_the_sources(GuardPatch patch) {
        assertThat(patch.before())
                .isNotEmpty()
                .allSatisfy(before ->
                        assertThat(SourceFiles.read(before.source()))
                                .as("%s: make the patch anew", before.source())
                                .containsOnlyOnce(before.lines()));
    }

    @ParameterizedTest
    @MethodSource("patches")
    void a_patch_names_tests_that_there_are(GuardPatch patch) {
        assertThat(patch.tests()).isNotEmpty().allMatch(Files::exists);
    }

    @ParameterizedTest
    @MethodSource("patches")
    void a_patch_is_listed_with_its_guard_and_what_turned_red(GuardPatch patch) {
        assertThat(
                        list.lines()
                                .filter(line ->
                                        line.contains(
                                                "(../../proofs/guards/" + patch.name() + ")")))
                .as("its line in docs/reference/guards.md; run: proofs/guards/run --write")
                .singleElement()
                .asString()
                .contains("| " + patch.guard() + " |")
                .containsPattern("\\| `\\w+Test\\.\\w+`[^|]* \\|$");
    }

    @Test
    void the_list_has_nothing_but_patches() {
        assertThat(list.lines().filter(line -> line.startsWith("| ["))).hasSameSizeAs(patches());
    }
}
