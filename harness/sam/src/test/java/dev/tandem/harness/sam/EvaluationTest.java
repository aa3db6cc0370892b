package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.Map;

class EvaluationTest {

    @TempDir Path folder;

    @Test
    void short_tags_and_long_forms_mean_the_same() {
        assertThat(
                        Templates.outputs(
                                folder,
                                """
                                Parameters:
                                  Name: {Type: String}
                                Outputs:
                                  Short: {Value: !Sub '${Name}-${AWS::Region}'}
                                  Long: {Value: {'Fn::Sub': '${Name}-${AWS::Region}'}}
                                  Ref: {Value: {Ref: Name}}
                                """,
                                Map.of("Name", "mia")))
                .containsOnly(
                        Map.entry("Short", "mia-us-east-1"),
                        Map.entry("Long", "mia-us-east-1"),
                        Map.entry("Ref", "mia"));
    }

    @Test
    void functions_may_be_nested() {
        assertThat(
                        Templates.outputs(
                                folder,
                                """
                                Parameters:
                                  Names: {Type: CommaDelimitedList, Default: 'a, b, c'}
                                Outputs:
                                  Joined: {Value: !Join ['+', !Ref Names]}
                                  Second: {Value: !Select [1, !Split ['-', !Sub ['x-${Y}-z', {Y: y}]]]}
                                  Literal: {Value: !Sub '${!Kept} ${AWS::AccountId}'}
                                  Attribute: {Value: !GetAtt [Q, QueueName]}
                                """,
                                Map.of()))
                .containsOnly(
                        Map.entry("Joined", "a+b+c"),
                        Map.entry("Second", "y"),
                        Map.entry("Literal", "${Kept} 000000000000"),
                        Map.entry("Attribute", "Q"));
    }

    @Test
    void conditions_choose_values_and_outputs() {
        String template =
                """
                Parameters:
                  Size: {Type: String, Default: small}
                Conditions:
                  Large: !Equals [!Ref Size, large]
                  Small: !Not [!Condition Large]
                  Both: !And [!Condition Large, !Condition Small]
                  Either: !Or [!Condition Large, !Condition Small]
                Outputs:
                  Size: {Value: !If [Large, L, S]}
                  OnlyLarge: {Value: yes, Condition: Large}
                  Never: {Value: never, Condition: Both}
                  Always: {Value: always, Condition: Either}
                """;

        assertThat(Templates.outputs(folder, template, Map.of()))
                .containsOnly(Map.entry("Size", "S"), Map.entry("Always", "always"));
        assertThat(Templates.outputs(folder, template, Map.of("Size", "large")))
                .containsOnly(
                        Map.entry("Size", "L"),
                        Map.entry("OnlyLarge", "yes"),
                        Map.entry("Always", "always"));
    }

    @Test
    void dates_and_leading_zeros_stay_as_they_are_written() {
        assertThat(
                        Templates.outputs(
                                folder,
                                """
                                Outputs:
                                  Date: {Value: 2012-10-17}
                                  Account: {Value: 000000000000}
                                  On: {Value: on}
                                """,
                                Map.of()))
                .containsOnly(
                        Map.entry("Date", "2012-10-17"),
                        Map.entry("Account", "000000000000"),
                        Map.entry("On", "on"));
    }

    @Test
    void a_condition_that_depends_on_itself_is_told() {
        assertThatThrownBy(() ->
                        Templates.outputs(
                                folder,
                                """
                                Conditions:
                                  A: !Not [!Condition A]
                                Outputs:
                                  O: {Value: x, Condition: A}
                                """,
                                Map.of()))
                .hasMessageContaining("Outputs.O.Condition: the condition A depends on itself");
    }

    @Test
    void parameters_are_checked_and_secrets_are_not_told() {
        assertThatThrownBy(() ->
                        Templates.outputs(
                                folder,
                                """
                                Parameters:
                                  Missing: {Type: String}
                                  Size: {Type: Number, MaxValue: 10}
                                  Kind: {Type: String, AllowedValues: [a, b]}
                                  Secret: {Type: String, NoEcho: true, MinLength: 9}
                                """,
                                Map.of("Size", "11", "Kind", "c", "Secret", "hunter2", "X", "")))
                .isInstanceOfSatisfying(
                        TemplateException.class,
                        e ->
                                assertThat(e.problems())
                                        .containsExactlyInAnyOrder(
                                                "X: is no parameter of the template, these are"
                                                        + " Missing, Size, Kind, Secret",
                                                "Missing: has no default and was not given",
                                                "Size: is '11', has to be at most 10",
                                                "Kind: is 'c', has to be one of [a, b]",
                                                "Secret: is ***, has to be at least 9 characters"));
    }

    @Test
    void mappings_are_looked_up() {
        String template =
                """
                Mappings:
                  Sizes:
                    us-east-1: {Small: 1, Large: 2}
                Parameters:
                  Size: {Type: String}
                Outputs:
                  Size: {Value: !FindInMap [Sizes, !Ref 'AWS::Region', !Ref Size]}
                """;

        assertThat(Templates.outputs(folder, template, Map.of("Size", "Large")))
                .containsOnly(Map.entry("Size", "2"));
        assertThatThrownBy(() -> Templates.outputs(folder, template, Map.of("Size", "Huge")))
                .hasMessageContaining("Outputs.Size: there is no mapping Sizes.us-east-1.Huge");
    }
}
