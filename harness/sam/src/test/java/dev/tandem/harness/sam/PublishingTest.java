package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;
import software.amazon.awssdk.services.lambda.model.GetFunctionEventInvokeConfigResponse;
import software.amazon.awssdk.services.lambda.model.ResourceNotFoundException;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** When SAM and CloudFormation publish a version, and what leads to it. */
class PublishingTest {

    private static final String TEMPLATE =
            """
            Parameters:
              Name: {Type: String}
              Color: {Type: String, Default: red}
              Seconds: {Type: Number, Default: 20}
              Reserved: {Type: Number, Default: 1}
            Resources:
              Api: {Type: 'AWS::Serverless::HttpApi'}
              F:
                Type: AWS::Serverless::Function
                UpdateReplacePolicy: Retain
                Properties:
                  FunctionName: !Ref Name
                  Runtime: java25
                  Handler: dev.tandem.harness.testing.probe.Probe::handleRequest
                  CodeUri: code
                  MemorySize: 256
                  Timeout: !Ref Seconds
                  ReservedConcurrentExecutions: !Ref Reserved
                  AutoPublishAlias: live
                  VersionDescription: !Sub '${Color} ${Seconds}'
                  Environment: {Variables: {COLOR: !Ref Color}}
                  Events: {Call: {Type: HttpApi, Properties: {ApiId: !Ref Api, Method: POST, Path: /f}}}
            Outputs:
              Alias: {Value: !Ref F.Alias}
              Version: {Value: !Sub '${F.Version}'}
            """;

    private static final String WITHOUT_DESCRIPTION =
            TEMPLATE.replaceAll("(?m)^ *VersionDescription: .*\n", "");

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @BeforeEach
    void code() {
        Notes.writeCode(folder);
    }

    @Test
    void routes_and_references_lead_to_the_alias_and_the_alias_to_the_first_version() {
        Deployment deployment = deploy(TEMPLATE, Map.of("Name", "first"));

        assertThat(aws.routes()).contains("POST /f first:live");
        String arn = "arn:aws:lambda:us-east-1:000000000000:function:first:";
        assertThat(deployment.outputs())
                .containsEntry("Alias", arn + "live")
                .containsEntry("Version", arn + "1");
        assertThat(live("first").version()).isEqualTo("1");
        assertThat(live("first").description()).isEqualTo("red 20");
    }

    @Test
    void asynchronous_calls_of_the_alias_are_repeated_as_the_template_says() {
        String once =
                TEMPLATE.replace(
                        "AutoPublishAlias: live",
                        "AutoPublishAlias: live\n"
                                + "      EventInvokeConfig: {MaximumRetryAttempts: 0,"
                                + " MaximumEventAgeInSeconds: 600}");
        deploy(once, Map.of("Name", "repeated"));

        GetFunctionEventInvokeConfigResponse config =
                aws.lambda()
                        .getFunctionEventInvokeConfig(
                                get -> get.functionName("repeated").qualifier("live"));
        assertThat(config.maximumRetryAttempts()).isZero();
        assertThat(config.maximumEventAgeInSeconds()).isEqualTo(600);

        deploy(TEMPLATE, Map.of("Name", "repeated"));

        assertThatThrownBy(() ->
                        aws.lambda()
                                .getFunctionEventInvokeConfig(
                                        get -> get.functionName("repeated").qualifier("live")))
                .isInstanceOf(ResourceNotFoundException.class);
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws =
                    "SAM makes a version's logical id of properties as they stand in the template:"
                            + " another value of a parameter publishes nothing",
            source = "serverless-application-model #3820, _construct_version")
    @Test
    void another_value_of_a_parameter_alone_does_not_reach_the_alias() {
        deploy(WITHOUT_DESCRIPTION, Map.of("Name", "stale"));
        deploy(WITHOUT_DESCRIPTION, Map.of("Name", "stale", "Color", "blue"));

        assertThat(latest("stale").environment().variables()).containsEntry("COLOR", "blue");
        assertThat(live("stale").environment().variables()).containsEntry("COLOR", "red");
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "Another description is another version, which replaces the one before",
            source =
                    "CloudFormation, AWS::Lambda::Version: Description, update requires"
                            + " replacement")
    @Test
    void another_description_is_another_version_and_the_one_before_stays() {
        deploy(TEMPLATE, Map.of("Name", "described"));
        deploy(TEMPLATE, Map.of("Name", "described", "Color", "blue"));

        assertThat(live("described").environment().variables()).containsEntry("COLOR", "blue");
        assertThat(versions("described")).containsExactly("$LATEST", "1", "2");
    }

    @Test
    void without_a_policy_the_version_before_goes() {
        String template = TEMPLATE.replaceAll("(?m)^ *UpdateReplacePolicy: .*\n", "");
        deploy(template, Map.of("Name", "forgetful"));
        deploy(template, Map.of("Name", "forgetful", "Color", "blue"));

        assertThat(versions("forgetful")).containsExactly("$LATEST", "2");
    }

    @Test
    void other_code_is_another_version_and_the_one_before_stays() {
        deploy(WITHOUT_DESCRIPTION, Map.of("Name", "recoded"));
        Notes.write(folder, "code/more.txt", SdkBytes.fromUtf8String("more"));
        deploy(WITHOUT_DESCRIPTION, Map.of("Name", "recoded"));

        assertThat(live("recoded").version()).isEqualTo("2");
        assertThat(versions("recoded")).containsExactly("$LATEST", "1", "2");
    }

    @Test
    void what_is_no_configuration_of_the_function_publishes_nothing() {
        deploy(TEMPLATE, Map.of("Name", "same"));
        deploy(TEMPLATE, Map.of("Name", "same"));
        deploy(TEMPLATE, Map.of("Name", "same", "Reserved", "2"));

        assertThat(versions("same")).containsExactly("$LATEST", "1");
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "A version of what has not changed since the last one can not be made",
            source = "CloudFormation, AWS::Lambda::Version")
    @Test
    void another_description_of_the_same_function_fails() {
        deploy(TEMPLATE, Map.of("Name", "unchanged"));
        String template = TEMPLATE.replace("'${Color} ${Seconds}'", "'${Color} ${Reserved}'");

        assertThatThrownBy(() -> deploy(template, Map.of("Name", "unchanged")))
                .hasMessageContaining(
                        "F could not be deployed: A version for this Lambda function exists ( 1"
                                + " ).");
    }

    @Test
    void with_all_properties_another_text_of_any_of_them_is_another_version() {
        String some = WITHOUT_DESCRIPTION.replace("!Ref Seconds", "20");
        String all =
                some.replace(
                        "AutoPublishAlias:",
                        "AutoPublishAliasAllProperties: true\n      AutoPublishAlias:");
        deploy(some, Map.of("Name", "some"));
        deploy(some.replace("Timeout: 20", "Timeout: 21"), Map.of("Name", "some"));
        deploy(all, Map.of("Name", "all"));
        deploy(all.replace("Timeout: 20", "Timeout: 21"), Map.of("Name", "all"));

        assertThat(live("some").timeout()).isEqualTo(20);
        assertThat(live("all").timeout()).isEqualTo(21);
    }

    @Test
    void a_mapping_leads_to_the_alias_and_follows_when_there_is_none_any_more() {
        String template =
                Notes.TEMPLATE
                        .replace("      Events:\n", "      AutoPublishAlias: live\n      Events:\n")
                        .replace(
                                "Properties: {ApiId: !Ref Api, Method: post, Path: '/notes/{id}'}",
                                "Properties: {ApiId: !Ref Api, Method: post, Path: '/notes/{id}'}\n"
                                        + "        Read:\n"
                                        + "          Type: DynamoDB\n"
                                        + "          Properties: {Stream: !GetAtt Notes.StreamArn,"
                                        + " StartingPosition: LATEST, Enabled: false}");
        deploy(template, Map.of("Prefix", "mapped-"));
        assertThat(mapped("mapped-note")).containsExactly(":function:mapped-note:live");

        deploy(template.replace("AutoPublishAlias: live\n", "\n"), Map.of("Prefix", "mapped-"));
        assertThat(mapped("mapped-note")).containsExactly(":function:mapped-note");
        assertThat(aws.lambda().listAliases(list -> list.functionName("mapped-note")).aliases())
                .isEmpty();
    }

    private List<String> mapped(String function) {
        return aws.lambda().listEventSourceMappings().eventSourceMappings().stream()
                .map(mapping -> mapping.functionArn())
                .filter(arn -> arn.contains(function))
                .map(arn -> arn.substring(arn.indexOf(":function:")))
                .toList();
    }

    private Deployment deploy(String template, Map<String, String> parameters) {
        return aws.deployer().deploy(Templates.read(folder, template), parameters);
    }

    private static FunctionConfiguration live(String function) {
        return aws.lambda()
                .getFunction(get -> get.functionName(function).qualifier("live"))
                .configuration();
    }

    private static FunctionConfiguration latest(String function) {
        return aws.lambda().getFunction(get -> get.functionName(function)).configuration();
    }

    private static List<String> versions(String function) {
        return aws
                .lambda()
                .listVersionsByFunction(list -> list.functionName(function))
                .versions()
                .stream()
                .map(FunctionConfiguration::version)
                .toList();
    }
}
