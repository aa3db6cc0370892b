package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;
import dev.tandem.harness.engines.process.Programs;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ImagesScriptTest {

    private static final Path ROOT = Path.of("..");
    private static final String IMAGE = "CommandsImage=1.dkr.ecr.eu-west-1.amazonaws.com/carts:c";

    @TempDir private Path folder;
    private AwsStub aws;
    private Path script;
    private Path template;

    @BeforeEach
    void a_template_of_images() throws IOException {
        aws = new AwsStub(folder.resolve("account"));
        for (String part :
                List.of("aws/images/deploy.sh", "localstack/lib.sh", "localstack/parameters.sh")) {
            Path copy = folder.resolve(part);
            Files.createDirectories(copy.getParent());
            Files.copy(ROOT.resolve(part), copy);
        }
        script = folder.resolve("aws/images/deploy.sh");
        template = folder.resolve("aws/images/target/template.yaml");
        Files.createDirectories(template.getParent());
        Files.writeString(
                template,
                """
                Parameters:
                  CommandsImage: {Type: String, Default: ''}
                  Release: {Type: String, Default: '1'}
                Resources:
                  CreateCart:
                    Type: AWS::Serverless::Function
                    Properties:
                      VersionDescription: !Sub '${ReadModelUrl} ${Release}'
                """);
        aws.answers(
                        "^cloudformation package .* --s3-bucket mine$",
                        "Resources: {GetCart: {Type: Made::Of::Images}}")
                .answers("^cloudformation deploy ", "")
                .fails("^cloudformation describe-stacks", "Stack carts-images does not exist");
    }

    @Test
    void what_is_packaged_is_deployed_with_the_parameters_as_they_were_given() {
        CompletedProcess done = deploy("Prefix=i-");

        assertThat(done.exitCode()).as(done.output()).isZero();
        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .contains("--stack-name carts-images")
                .endsWith("--parameter-overrides " + IMAGE + " Prefix=i-");
    }

    @Test
    void a_password_that_is_given_is_a_release_here_too() {
        deploy("ReadModelPassword=another");

        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .containsPattern(" Release=20[^ ]+Z$");
    }

    @Test
    void what_is_too_long_for_the_description_of_a_version_is_told_here_too() {
        assertThat(deploy("ReadModelUrl=jdbc:postgresql://" + "a".repeat(240)).output())
                .contains("would be described by 260 characters, may be by 256");

        assertThat(aws.calls("cloudformation package")).isEmpty();
    }

    @Test
    void nothing_is_deployed_of_what_could_not_be_packaged() {
        aws.fails("^cloudformation package", "S3 Bucket does not exist");

        CompletedProcess done = deploy();

        assertThat(done.exitCode()).isNotZero();
        assertThat(done.output()).contains("S3 Bucket does not exist");
        assertThat(aws.calls("cloudformation deploy")).isEmpty();
    }

    @Test
    void what_is_no_parameter_and_a_template_that_is_not_there_are_told_before_aws_is_called()
            throws IOException {
        assertThat(deploy("Prefix").output()).contains("'Prefix' is no NAME=VALUE");
        assertThat(run("mine").output()).contains("Usage: aws/images/deploy.sh");

        Files.delete(template);
        assertThat(deploy().output()).contains("template.yaml is not there: build it");

        assertThat(aws.calls()).isEmpty();
    }

    private CompletedProcess deploy(String... more) {
        return run(
                Stream.concat(Stream.of("mine", "carts-images", IMAGE), Stream.of(more))
                        .toArray(String[]::new));
    }

    private CompletedProcess run(String... arguments) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "env",
                                "PATH=" + aws.programs() + ":" + System.getenv("PATH"),
                                "bash",
                                script.toString()));
        command.addAll(List.of(arguments));
        return Programs.run(command);
    }
}
