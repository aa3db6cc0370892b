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

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A step of the stack that a function carries out, before the functions that depend on it. */
class MadeByFunctionTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Name: {Type: String}
              Notes: {Type: String}
              Color: {Type: String, Default: red}
              Answer: {Type: String, Default: SUCCESS}
              Patience: {Type: Number, Default: 60}
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
              After:
                Type: AWS::Serverless::Function
                DependsOn: Migration
                UpdateReplacePolicy: Retain
                Properties: {FunctionName: !Sub '${Name}-after', VersionDescription: !Ref Color}
              Migration:
                Type: Custom::Migration
                Properties:
                  ServiceToken: !Ref Migrate.Alias
                  ServiceTimeout: !Ref Patience
                  Version: !Ref Migrate.Version
                  Color: !Ref Color
                  Answer: !Ref Answer
                  Notes: !Ref Notes
              Migrate:
                Type: AWS::Serverless::Function
                UpdateReplacePolicy: Retain
                Properties: {FunctionName: !Sub '${Name}-migrate', VersionDescription: !Ref Color}
            Outputs:
              Migration: {Value: !Ref Migration}
            """;

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @BeforeEach
    void code() {
        Notes.write(folder, "code/lib/step.jar", Zips.of(Step.class));
    }

    @Test
    void it_is_made_by_the_new_version_and_before_what_depends_on_it() {
        Deployment deployment = deploy("made", Map.of());

        assertThat(asked()).containsExactly("Create red on 1");
        assertThat(deployment.outputs()).containsEntry("Migration", "m");
        assertThat(live("made-after")).isEqualTo("1");
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "A custom resource is asked again only when one of its properties has changed",
            source = "CloudFormation User Guide, Custom resources")
    @Test
    void it_is_asked_again_only_when_a_property_has_changed() {
        deploy("asked", Map.of());
        deploy("asked", Map.of());
        deploy("asked", Map.of("Color", "blue"));

        assertThat(asked()).containsExactly("Create red on 1", "Update blue on 2");
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws =
                    "An update whose custom resource fails goes back: aliases lead to the versions"
                            + " before, and the resource gets an update with its old properties",
            source = "CloudFormation User Guide, Custom resources")
    @Test
    void one_that_fails_takes_an_update_back_before_any_alias_has_moved_that_depends_on_it() {
        deploy("failing", Map.of());

        assertThatThrownBy(() -> deploy("failing", Map.of("Color", "blue", "Answer", "FAILED")))
                .isInstanceOfSatisfying(
                        DeploymentFailedException.class, e -> assertThat(e.left()).isEmpty())
                .hasMessageContaining("Migration could not be deployed")
                .hasMessageContaining("[FAILED] from custom resource. Message returned: no table");
        assertThat(live("failing-after")).isEqualTo("1");
        assertThat(live("failing-migrate")).isEqualTo("1");
        assertThat(asked())
                .containsExactly("Create red on 1", "Update blue on 2", "Update red on 2");

        deploy("failing", Map.of("Color", "blue"));
        assertThat(live("failing-after")).isEqualTo("2");
    }

    @Test
    void a_creation_that_fails_is_deleted_and_takes_the_stack_back() {
        assertThatThrownBy(() -> deploy("new", Map.of("Answer", "FAILED")))
                .hasMessageContaining("ROLLBACK_COMPLETE");

        assertThat(asked()).containsExactly("Create red on 1", "Delete red on 1");
        assertThat(aws.lambda().listFunctions().functions())
                .noneMatch(function -> function.functionName().startsWith("new-"));
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "ServiceTimeout ends a custom resource that never answers",
            source = "CloudFormation, AWS::CloudFormation::CustomResource")
    @Test
    void one_that_never_answers_fails_after_its_time() {
        assertThatThrownBy(() -> deploy("silent", Map.of("Answer", "nothing", "Patience", "3")))
                .hasMessageContaining("did not receive a response from your Custom Resource");
    }

    @Test
    void it_is_deleted_with_the_stack_before_its_function() {
        deploy("gone", Map.of());

        aws.deployer().delete(Templates.read(folder, TEMPLATE), parameters("gone", Map.of()));

        assertThat(asked()).containsExactly("Create red on 1", "Delete red on 1");
    }

    @Test
    void another_service_token_is_refused() {
        deploy("token", Map.of());
        String template = TEMPLATE.replace("!Ref Migrate.Alias", "!GetAtt Migrate.Arn");

        assertThatThrownBy(() ->
                        aws.deployer()
                                .deploy(
                                        Templates.read(folder, template),
                                        parameters("token", Map.of())))
                .hasMessageContaining("Modifying service token is not allowed.");
    }

    @Test
    void where_functions_do_not_reach_this_machine_it_is_left_out_and_told() {
        Deployment deployment =
                aws.deployer()
                        .withoutCustomResources()
                        .deploy(Templates.read(folder, TEMPLATE), parameters("far", Map.of()));

        assertThat(notes()).doesNotExist();
        assertThat(deployment.outputs()).containsEntry("Migration", "Migration");
        assertThat(deployment.withoutEffect())
                .contains("Migration: what a function makes is left out here");
        assertThat(live("far-after")).isEqualTo("1");
    }

    private Deployment deploy(String name, Map<String, String> more) {
        return aws.deployer().deploy(Templates.read(folder, TEMPLATE), parameters(name, more));
    }

    private Map<String, String> parameters(String name, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("Name", name);
        parameters.put("Notes", notes().toString());
        return parameters;
    }

    private Path notes() {
        return folder.resolve("notes.txt");
    }

    /** The requests, each with the version that got it. */
    private List<String> asked() {
        try {
            return Files.readAllLines(notes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String live(String function) {
        return aws.lambda()
                .getAlias(get -> get.functionName(function).name("live"))
                .functionVersion();
    }
}
