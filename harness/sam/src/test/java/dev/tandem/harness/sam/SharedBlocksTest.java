package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import tools.jackson.databind.JsonNode;

import java.io.StringReader;

/** What stands once in a template and is meant in several places. */
class SharedBlocksTest {

    @Guarantee(
            area = Area.TEMPLATE,
            aws =
                    "CloudFormation knows neither aliases nor merge keys of YAML; aws"
                            + " cloudformation package writes them out before it gets a template",
            source = "AWS CLI, customizations/cloudformation/yamlhelper.py")
    @Test
    void a_block_stands_where_it_is_named_and_what_stands_beside_it_wins() {
        same(
                """
                A: &a {Type: T, Properties: &p {Name: one, Size: !If [Big, 2, !Ref Small], Of: {X: 1}}}
                B: {<<: *a, Properties: {<<: *p, Name: two}}
                C: *a
                """,
                """
                A: {Type: T, Properties: {Name: one, Size: !If [Big, 2, !Ref Small], Of: {X: 1}}}
                B: {Type: T, Properties: {Name: two, Size: !If [Big, 2, !Ref Small], Of: {X: 1}}}
                C: {Type: T, Properties: {Name: one, Size: !If [Big, 2, !Ref Small], Of: {X: 1}}}
                """);
    }

    @Test
    void a_value_with_a_tag_is_shared_as_a_whole_and_a_block_may_be_marked_where_it_is_merged() {
        same(
                """
                A: {V: &v !Sub '${X} y', <<: &m {K: 1}}
                B: {V: *v, <<: *m}
                """,
                """
                A: {V: !Sub '${X} y', K: 1}
                B: {V: !Sub '${X} y', K: 1}
                """);
    }

    @Test
    void of_several_that_are_merged_the_earlier_win() {
        same(
                """
                A: &a {X: a, Y: a}
                B: &b {Y: b, Z: b}
                C: {<<: [*a, *b], Z: own}
                """,
                """
                A: {X: a, Y: a}
                B: {Y: b, Z: b}
                C: {X: a, Y: a, Z: own}
                """);
    }

    @Test
    void a_text_that_looks_like_a_merge_key_is_none() {
        assertThat(tree("A: {'<<': 1}")).hasToString("{\"A\":{\"<<\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"A: &a {B: *a}", "A: &a {<<: *a}", "A: &a [*a]", "A: {<<: text}"})
    void what_can_not_be_written_out_is_an_error_with_its_line(String yaml) {
        assertThatThrownBy(() -> tree(yaml))
                .isInstanceOf(BadValueException.class)
                .hasMessageContaining("line 1");
    }

    private static void same(String shared, String writtenOut) {
        assertThat(tree(shared)).isEqualTo(tree(writtenOut));
    }

    private static JsonNode tree(String yaml) {
        return YamlTree.read(new StringReader(yaml));
    }
}
