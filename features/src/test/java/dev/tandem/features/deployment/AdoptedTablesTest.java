package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Tables that a removed stack has kept, or that were restored, get a stack again. */
class AdoptedTablesTest {

    @TempDir private Path folder;
    private Deployment deployment;
    private AwsStub aws;

    @BeforeEach
    void tables_without_a_stack() throws IOException {
        deployment = new Deployment(folder).isNotThere();
        aws = deployment.aws;
        aws.answers("^s3 cp", "")
                .answers("^cloudformation create-change-set", "{}")
                .answers("^cloudformation wait", "")
                .answers(
                        "^cloudformation describe-change-set .*Import",
                        "mia-carts\tmia-cart_events")
                .answers("^cloudformation execute-change-set", "");
    }

    private CompletedProcess adopt(String... more) {
        return deployment.toAws(
                Stream.concat(
                                Stream.concat(Stream.of("--adopt"), Deployment.REQUIRED.stream()),
                                Stream.of(more))
                        .toArray(String[]::new));
    }

    @Test
    void a_new_stack_takes_over_the_tables_that_are_there_and_protects_them() {
        CompletedProcess script = adopt("--tags", "team=shop", "Prefix=mia-");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(script.output()).contains("taken over as they are: mia-carts mia-cart_events");
        assertThat(aws.calls("create-change-set"))
                .singleElement()
                .asString()
                .contains("--change-set-type CREATE --import-existing-resources")
                .contains(
                        "https://tandem-123456789012-eu-west-1.s3.eu-west-1.amazonaws.com/carts/adopted.yaml")
                .contains("{\"ParameterKey\":\"Prefix\",\"ParameterValue\":\"mia-\"}")
                .contains("--tags Key=team,Value=shop");
        assertThat(aws.calls())
                .extracting(call -> call.replaceFirst(".* aws (\\S+ \\S+).*", "$1"))
                .containsSubsequence(
                        "cloudformation package",
                        "cloudformation create-change-set",
                        "cloudformation execute-change-set",
                        "cloudformation deploy",
                        "lambda invoke");
        assertThat(aws.calls("cloudformation deploy"))
                .singleElement()
                .asString()
                .contains("{\"Parameters\":{\"DeletionProtection\":\"true\"}}");
    }

    @Test
    void a_stack_that_is_there_adopts_nothing() {
        deployment.isThere("UPDATE_COMPLETE");

        assertThat(Deployment.told(adopt()))
                .singleElement()
                .asString()
                .contains("leave --adopt out");
        assertThat(aws.calls("create-change-set")).isEmpty();
    }

    @Test
    void what_can_not_be_taken_over_is_told_and_leaves_no_stack_behind() {
        aws.fails("^cloudformation wait change-set", "Waiter ChangeSetCreateComplete failed")
                .answers(
                        "^cloudformation describe-change-set .*StatusReason",
                        "Table mia-carts belongs to another stack and already exists");

        CompletedProcess script = adopt();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains("give a Prefix of your own");
        assertThat(aws.calls("delete-stack --stack-name carts")).hasSize(1);
        assertThat(aws.calls("execute-change-set")).isEmpty();
    }

    @Test
    void a_cli_that_can_not_adopt_is_refused() {
        aws.answers("^--version", "aws-cli/2.14.9 Python/3.11");

        assertThat(Deployment.told(adopt()))
                .singleElement()
                .asString()
                .contains("has to be 2.15.0 or later");
    }
}
