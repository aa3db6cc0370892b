package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.Zips;
import dev.tandem.harness.testing.probe.Probe;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.lambda.model.GetFunctionConfigurationResponse;
import software.amazon.awssdk.services.lambda.model.PackageType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ImageFunctionTest {

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    private static final String TEMPLATE =
            """
            Transform: AWS::Serverless-2016-10-31
            Parameters:
              Name: {Type: String}
              Image: {Type: String, Default: '000000000000.dkr.ecr.us-east-1.amazonaws.com/probe:1'}
            Resources:
              Probe:
                Type: AWS::Serverless::Function
                Metadata: METADATA
                Properties:
                  FunctionName: !Ref Name
                  PackageType: Image
                  ImageUri: !Ref Image
                  ImageConfig: {Command: ['dev.tandem.harness.testing.probe.Probe::handleRequest']}
                  Timeout: 20
                  AutoPublishAlias: live
                  Environment: {Variables: {STAGE: test}}
            """;
    private static final String BUILT =
            "{DockerContext: image, Dockerfile: Dockerfile, DockerTag: '1', DockerBuildArgs: {PART:"
                    + " one}}";

    private void writeImage() throws IOException {
        Notes.write(folder, "image/one/lib/probe.jar", Zips.of(Probe.class));
        Files.writeString(
                folder.resolve("image/Dockerfile"),
                """
                FROM public.ecr.aws/lambda/java:25
                ARG PART
                COPY $PART/ ${LAMBDA_TASK_ROOT}/
                CMD ["Nobody::nothing"]
                """);
    }

    private void deploy(String yaml, Map<String, String> parameters) {
        aws.deployer().deploy(Templates.read(folder, yaml), parameters);
    }

    @Test
    void what_sam_build_would_make_an_image_of_is_deployed_and_runs() throws IOException {
        writeImage();

        deploy(TEMPLATE.replace("METADATA", BUILT), Map.of("Name", "built"));

        assertThat(environment("built:live")).contains("\"STAGE\":\"test\"");
        GetFunctionConfigurationResponse told =
                aws.lambda().getFunctionConfiguration(get -> get.functionName("built"));
        assertThat(told.packageType()).isEqualTo(PackageType.IMAGE);
        assertThat(told.imageConfigResponse().imageConfig().command())
                .containsExactly("dev.tandem.harness.testing.probe.Probe::handleRequest");
    }

    private static String environment(String function) {
        return aws.lambda()
                .invoke(call ->
                        call.functionName(function)
                                .payload(SdkBytes.fromUtf8String("{\"do\":\"environment\"}")))
                .payload()
                .asUtf8String();
    }

    @Test
    void an_image_may_be_named_by_its_dockerfile_and_deployed_again() throws IOException {
        writeImage();
        String uri = folder.resolve("image/Dockerfile").toUri() + "?PART=one";
        String yaml = TEMPLATE.replace("METADATA", "{}");

        deploy(yaml, Map.of("Name", "named", "Image", uri));
        deploy(yaml.replace("STAGE: test", "STAGE: other"), Map.of("Name", "named", "Image", uri));

        assertThat(environment("named:live")).contains("\"STAGE\":\"other\"");
    }

    @Test
    void an_image_that_would_have_to_be_pulled_is_refused_with_what_to_say() {
        assertThatThrownBy(
                        () -> deploy(TEMPLATE.replace("METADATA", "{}"), Map.of("Name", "pulled")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "Probe.ImageUri: is '000000000000.dkr.ecr.us-east-1.amazonaws.com/probe:1',"
                                + " which the harness does not pull");
    }

    @Test
    void a_dockerfile_that_is_not_there_is_told_before_anything_is_deployed() {
        assertThatThrownBy(() ->
                        deploy(TEMPLATE.replace("METADATA", BUILT), Map.of("Name", "missing")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Probe.Metadata: there is no Dockerfile in image yet");
    }

    @Test
    void what_would_make_another_image_on_aws_is_refused_by_its_name() throws IOException {
        writeImage();
        String staged = BUILT.replace("DockerTag: '1'", "DockerBuildTarget: train");

        assertThatThrownBy(() ->
                        deploy(TEMPLATE.replace("METADATA", staged), Map.of("Name", "staged")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "Probe.Metadata: says DockerBuildTarget, by which the image would be"
                                + " another one on AWS than here");
    }

    @Test
    void what_an_image_says_itself_can_not_be_said_of_it() {
        assertThatThrownBy(() ->
                        deploy(
                                TEMPLATE.replace("METADATA", BUILT)
                                        .replace(
                                                "Timeout: 20",
                                                "Runtime: java25\n      Handler: a.B::c\n     "
                                                        + " SnapStart: {ApplyOn: None}"),
                                Map.of("Name", "said")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Probe.Runtime: cannot be present when PackageType is Image")
                .hasMessageContaining("Probe.Handler: cannot be present when PackageType is Image")
                .hasMessageContaining("Probe.SnapStart: cannot be present when");
    }

    @Test
    void a_function_can_not_become_an_image_under_its_name() throws IOException {
        writeImage();
        Notes.write(folder, "code/lib/probe.jar", Zips.of(Probe.class));
        deploy(
                TEMPLATE.replace("METADATA", "{}")
                        .replace("PackageType: Image", "Runtime: java25")
                        .replace("ImageUri: !Ref Image", "CodeUri: code")
                        .replaceAll("ImageConfig: .*", "Handler: a.B::c"),
                Map.of("Name", "zipped"));

        assertThatThrownBy(
                        () -> deploy(TEMPLATE.replace("METADATA", BUILT), Map.of("Name", "zipped")))
                .hasMessageContaining(
                        "CloudFormation cannot update a stack when a custom-named resource"
                                + " requires replacing");
    }
}
