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

class ImagesScriptTest {

    private static final Path SCRIPT = Path.of("..", "aws", "images", "deploy.sh");
    private static final String IMAGE = "CommandsImage=1.dkr.ecr.eu-west-1.amazonaws.com/carts:c";

    @TempDir private Path folder;
    private AwsStub aws;
    private Path script;

    @BeforeEach
    void a_template_of_images() throws IOException {
        aws = new AwsStub(folder.resolve("account"));
        script = folder.resolve("deploy.sh");
        Files.copy(SCRIPT, script);
        Files.createDirectories(folder.resolve("target"));
        Files.writeString(
                folder.resolve("target/template.yaml"),
                "Resources:\n  GetCart:\n    Type: AWS::Serverless::Function\n");
    }

    @Test
    void what_is_packaged_is_deployed_with_the_parameters_as_they_were_given() {
        aws.answers(
                        "^cloudformation package .* --s3-bucket mine$",
                        "Resources: {GetCart: {Type: Made::Of::Images}}")
                .answers("^cloudformation deploy ", "");

        CompletedProcess done = deploy("mine", "carts-images", IMAGE, "Prefix=i-");

        assertThat(done.exitCode()).as(done.output()).isZero();
        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .contains("--stack-name carts-images")
                .endsWith("--parameter-overrides " + IMAGE + " Prefix=i-");
    }

    @Test
    void nothing_is_deployed_of_what_could_not_be_packaged() {
        aws.fails("^cloudformation package", "S3 Bucket does not exist");

        CompletedProcess done = deploy("mine", "carts-images", IMAGE);

        assertThat(done.exitCode()).isNotZero();
        assertThat(done.output()).contains("S3 Bucket does not exist");
        assertThat(aws.calls("cloudformation deploy")).isEmpty();
    }

    @Test
    void what_is_no_parameter_and_a_template_that_is_not_there_are_told_before_aws_is_called()
            throws IOException {
        assertThat(deploy("mine", "carts-images", "Prefix").output())
                .contains("'Prefix' is no NAME=VALUE");
        assertThat(deploy("mine").output()).contains("Usage: aws/images/deploy.sh");

        Files.delete(folder.resolve("target/template.yaml"));
        assertThat(deploy("mine", "carts-images", IMAGE).output())
                .contains("template.yaml is not there: build it");

        assertThat(aws.calls()).isEmpty();
    }

    private CompletedProcess deploy(String... arguments) {
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
