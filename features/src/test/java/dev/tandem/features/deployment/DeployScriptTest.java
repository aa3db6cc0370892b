package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

class DeployScriptTest {

    @TempDir private Path folder;
    private Deployment deployment;
    private AwsStub aws;

    @BeforeEach
    void an_account() throws IOException {
        deployment = new Deployment(folder);
        aws = deployment.aws;
    }

    @Test
    void an_update_packages_deploys_and_migrates_in_this_order() {
        CompletedProcess script = deployment.toAws("--bucket", "my-code", "Prefix=mia-");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls())
                .extracting(call -> call.replaceFirst(".* aws (\\S+ \\S+).*", "$1"))
                .containsSubsequence(
                        "sts get-caller-identity",
                        "s3api head-bucket",
                        "cloudformation package",
                        "cloudformation deploy",
                        "lambda invoke");
        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .contains("--s3-bucket my-code", "{\"Parameters\":{\"Prefix\":\"mia-\"}}");
        assertThat(script.output()).contains("{\"schemaVersion\":\"7\"}");
    }

    @Test
    void the_lean_face_is_packaged_of_its_own_zips() {
        CompletedProcess script = deployment.toAws("Face=lean");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(code()).hasSize(3).allMatch(zip -> zip.endsWith("-lean-lambda.zip"));
    }

    @Test
    void an_update_that_does_not_say_the_face_keeps_it() {
        aws.answers("^cloudformation describe-stacks .*ParameterKey=='Face'", "lean");

        CompletedProcess script = deployment.toAws("Prefix=mia-");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(code()).hasSize(3).allMatch(zip -> zip.endsWith("-lean-lambda.zip"));
    }

    @Test
    void unless_it_says_another_one() {
        aws.answers("^cloudformation describe-stacks .*ParameterKey=='Face'", "lean");

        assertThat(deployment.toAws("Face=spring").exitCode()).isZero();
        assertThat(code()).hasSize(3).noneMatch(zip -> zip.endsWith("-lean-lambda.zip"));
    }

    private List<String> code() {
        return aws.calls("cloudformation package").stream()
                .flatMap(call -> Stream.of(call.split(" ")))
                .filter(word -> word.endsWith(".zip"))
                .toList();
    }

    @Test
    void to_localstack_every_call_is_led_by_the_variable_that_package_and_deploy_obey_for_s3() {
        CompletedProcess script =
                deployment
                        .with("LOCALSTACK_ENDPOINT=http://localhost:4599")
                        .with("AWS_PROFILE=production")
                        .toLocalStack();

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("cloudformation package")).hasSize(1);
        assertThat(aws.calls())
                .allMatch(call ->
                        call.startsWith("endpoint=http://localhost:4599 region=us-east-1 "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.45.11", "2.9.19", "2.12.7"})
    void a_cli_that_is_too_old_is_refused_before_anything_is_done(String version) {
        aws.answers("^--version", "aws-cli/" + version + " Python/3.11.2 Linux/6.1");

        CompletedProcess script = deployment.toAws();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(script.output())
                .isEqualTo(
                        "deploy.sh: the AWS CLI on the path is version "
                                + version
                                + ", has to be 2.13.0 or later: update it");
        assertThat(aws.calls()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.13.0", "2.13", "2.100.3", "3.0.0"})
    void a_cli_that_is_new_enough_is_taken(String version) {
        aws.answers("^--version", "aws-cli/" + version + " Python/3.11.2 Linux/6.1");

        assertThat(deployment.toAws().exitCode()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "ReadModelUrll,ReadModelUrl",
        "readModelUser,ReadModelUser",
        "SubnetId,SubnetIds",
        "Deletionprotecton,DeletionProtection"
    })
    void a_misspelt_parameter_is_refused_with_the_nearest_name(String wrong, String right) {
        CompletedProcess script = deployment.toAws(wrong + "=x");

        assertThat(script.exitCode()).isEqualTo(2);
        assertThat(script.output())
                .contains(
                        "template.yaml has no parameter '" + wrong + "'; the nearest is " + right);
        assertThat(aws.calls()).isEmpty();
    }

    @Test
    void a_new_stack_that_lacks_parameters_is_told_all_of_them() {
        deployment.isNotThere();

        CompletedProcess script = deployment.toAws("ReadModelUser=tandem");

        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains("the stack carts is new and needs ReadModelUrl");
        assertThat(aws.calls("cloudformation deploy")).isEmpty();
    }

    @Test
    void a_preview_shows_the_change_set_and_executes_nothing() {
        String changes = "arn:aws:cloudformation:eu-west-1:123456789012:changeSet/awscli-1/ab";
        aws.answers(
                        "^cloudformation deploy .*--no-execute-changeset",
                        "Changeset created: " + changes)
                .answers(
                        "^cloudformation describe-change-set .*" + changes,
                        "Modify  CartsTable  True")
                .answers("^cloudformation delete-change-set", "");

        CompletedProcess script = deployment.toAws("--preview", "Prefix=mia-");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(script.output()).contains("Modify  CartsTable  True");
        assertThat(aws.calls("cloudformation deploy"))
                .isNotEmpty()
                .allMatch(call -> call.contains("--no-execute-changeset"));
        assertThat(aws.calls("delete-change-set")).hasSize(1);
        assertThat(aws.calls("delete-stack")).isEmpty();
        assertThat(aws.calls("lambda invoke")).isEmpty();
    }

    @Test
    void a_preview_of_a_new_stack_leaves_none_behind() {
        aws.answers("^cloudformation deploy", "arn:aws:cloudformation:eu-west-1:1:changeSet/c/d")
                .answers("^cloudformation describe-change-set", "Add  CartsTable")
                .answers("^cloudformation delete-change-set", "");
        deployment.isNotThere();

        CompletedProcess script = toAwsWith("--preview");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("delete-stack --stack-name carts")).hasSize(1);
    }

    @Test
    void region_and_tags_are_those_that_are_given() {
        CompletedProcess script =
                deployment.toAws(
                        "--region",
                        "us-east-2",
                        "--tags",
                        "team=shop,cost centre=7",
                        "--tags",
                        "a=b");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("cloudformation"))
                .allMatch(call -> call.contains("region=us-east-2 "));
        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .contains("--tags team=shop cost centre=7 a=b");
    }

    @Test
    void tables_are_protected_once_their_creation_cannot_fail_any_more() {
        deployment.isNotThere();

        CompletedProcess script = toAwsWith();

        assertThat(script.exitCode()).as(script.output()).isZero();
        List<String> deploys = aws.calls("cloudformation deploy");
        assertThat(deploys).hasSize(2);
        assertThat(deploys.getFirst()).contains("\"DeletionProtection\":\"false\"");
        assertThat(deploys.getLast())
                .contains("{\"Parameters\":{\"DeletionProtection\":\"true\"}}");
        assertThat(aws.calls().indexOf(deploys.getLast()))
                .isLessThan(aws.calls().indexOf(aws.calls("lambda invoke").getFirst()));
    }

    @Test
    void without_a_bucket_one_of_the_account_is_made_in_the_region() {
        aws.fails(
                "^s3api head-bucket",
                "An error occurred (404) when calling the HeadBucket operation: Not Found");

        CompletedProcess script = deployment.toAws();

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("s3api create-bucket"))
                .singleElement()
                .asString()
                .contains(
                        "--bucket tandem-123456789012-eu-west-1 ", "LocationConstraint=eu-west-1");
        assertThat(aws.calls("head-bucket"))
                .allMatch(call -> call.contains("--expected-bucket-owner 123456789012"));
    }

    @Test
    void a_password_is_on_no_command_line() {
        CompletedProcess script = deployment.with("READ_MODEL_PASSWORD=a\"b\\c").toAws();

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .contains("--parameter-overrides file://")
                .contains("\"ReadModelPassword\":\"a\\\"b\\\\c\"");
    }

    /** CloudFormation compares the description of a version, which must not tell it. */
    @Test
    void a_password_that_is_given_is_a_release_so_that_the_aliases_get_it() {
        deployment.toAws("ReadModelPassword=another");
        deployment.toAws("ReadModelPassword=another", "Release=7");
        deployment.toAws("MemorySize=2048");

        List<String> deploys = aws.calls("cloudformation deploy");
        assertThat(deploys.get(0)).containsPattern("\"Release\":\"20[^\"]+Z\"");
        assertThat(deploys.get(1)).containsOnlyOnce("Release").contains("\"Release\":\"7\"");
        assertThat(deploys.get(2)).doesNotContain("Release");
    }

    private CompletedProcess toAwsWith(String... more) {
        return deployment.toAws(
                Stream.concat(Deployment.REQUIRED.stream(), Stream.of(more))
                        .toArray(String[]::new));
    }
}
