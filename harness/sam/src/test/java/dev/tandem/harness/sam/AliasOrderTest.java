package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A writer that must not be called before the alias of its reader has moved, and a step that fails
 * between both: what has moved by then says in which order it happens.
 */
class AliasOrderTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Name: {Type: String}
              Notes: {Type: String}
              Color: {Type: String, Default: red}
              Answer: {Type: String, Default: SUCCESS}
            Globals:
              Function:
                Runtime: java25
                Handler: dev.tandem.harness.sam.Step::handleRequest
                MemorySize: 256
                Timeout: 20
                CodeUri: code
                AutoPublishAlias: live
                Environment: {Variables: {COLOR: !Ref Color}}
            Resources:
              Writer:
                Type: AWS::Serverless::Function
                DependsOn: WAIT
                UpdateReplacePolicy: Retain
                Properties: {FunctionName: !Sub '${Name}-writer', VersionDescription: !Ref Color}
              Check:
                Type: Custom::Check
                Properties: {ServiceToken: !Ref Step.Alias, Color: !Ref Color, Answer: !Ref Answer,
                  Notes: !Ref Notes, After: !Ref Writer.Version}
              Reader:
                Type: AWS::Serverless::Function
                UpdateReplacePolicy: Retain
                Properties: {FunctionName: !Sub '${Name}-reader', VersionDescription: !Ref Color}
              Step:
                Type: AWS::Serverless::Function
                UpdateReplacePolicy: Retain
                Properties: {FunctionName: !Sub '${Name}-step', VersionDescription: !Ref Color}
            """;

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @BeforeEach
    void code() {
        Notes.write(folder, "code/lib/step.jar", Zips.of(Step.class));
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws =
                    "Whoever depends on a function waits for the function, and not for its version"
                            + " and its alias, which are resources of their own",
            source = "AWS SAM Developer Guide, Generated CloudFormation resources")
    @Test
    void who_waits_for_a_function_is_called_before_the_alias_of_the_function_has_moved() {
        assertThat(readersVersionWhenTheWritersIsThere("function", "Reader")).isEqualTo("none");
    }

    @Test
    void who_waits_for_the_alias_is_not_called_before_it_has_moved() {
        assertThat(readersVersionWhenTheWritersIsThere("alias", "ReaderAliaslive")).isEqualTo("2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ReaderAliasother", "ReaderVersion", "Aliaslive"})
    void an_alias_that_sam_does_not_make_is_an_error(String name) {
        assertThatThrownBy(() -> Templates.read(folder, TEMPLATE.replace("WAIT", name)))
                .hasMessageContaining("Writer.DependsOn")
                .hasMessageContaining("refers to " + name);
    }

    /** The number of the version that was published of the reader; none if it was none. */
    private String readersVersionWhenTheWritersIsThere(String name, String dependsOn) {
        Template template = Templates.read(folder, TEMPLATE.replace("WAIT", dependsOn));
        aws.deployer().deploy(template, parameters(name, Map.of()));
        assertThatThrownBy(() ->
                        aws.deployer()
                                .deploy(
                                        template,
                                        parameters(
                                                name, Map.of("Color", "blue", "Answer", "FAILED"))))
                .hasMessageContaining("Check could not be deployed");
        return aws
                .lambda()
                .listVersionsByFunction(list -> list.functionName(name + "-reader"))
                .versions()
                .stream()
                .map(version -> version.version())
                .filter("2"::equals)
                .findFirst()
                .orElse("none");
    }

    private Map<String, String> parameters(String name, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("Name", name);
        parameters.put("Notes", folder.resolve("notes.txt").toString());
        return parameters;
    }
}
