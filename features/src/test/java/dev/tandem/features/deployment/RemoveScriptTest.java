package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

class RemoveScriptTest {

    private static final String INTERFACES = "^ec2 describe-network-interfaces";

    @TempDir private Path folder;
    private Deployment deployment;
    private AwsStub aws;

    @BeforeEach
    void an_account() throws IOException {
        deployment = new Deployment(folder).isNotThere();
        aws = deployment.aws;
        aws.answers(
                        "^cloudformation describe-stacks .*StackId",
                        "arn:aws:cloudformation:stack/carts/1")
                .answers("^cloudformation describe-stacks .*SecurityGroupIds", "sg-1")
                .answers(
                        "^cloudformation list-stack-resources .*DynamoDB::Table",
                        "mia-carts\nmia-cart_events")
                .answers(
                        "^cloudformation list-stack-resources .*SQS::Queue",
                        "https://sqs/1/mia-failed")
                .answers("^cloudformation list-stack-resources .*Lambda::Function", "mia-getCart")
                .answers(
                        "^cloudformation list-stack-resources .*DELETE_SKIPPED",
                        "AWS::DynamoDB::Table\tmia-carts")
                .answers("^dynamodb describe-table", "2000000000\t1000")
                .answers(INTERFACES, "");
        aws.answersOnce(".*StackStatus", "DELETE_IN_PROGRESS")
                .answersOnce(".*StackStatus", "UPDATE_COMPLETE");
    }

    @Test
    void what_is_kept_is_named_with_what_it_costs_and_how_to_be_rid_of_it() {
        CompletedProcess script = deployment.remove("--yes");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(script.output())
                .contains("table mia-carts: 1000 items, 2.000 GB, about $0.90 a month")
                .contains("the stack carts is gone. Kept:\n  AWS::DynamoDB::Table\tmia-carts")
                .contains("aws sqs delete-queue --queue-url https://sqs/1/mia-failed")
                .contains("aws dynamodb delete-table --table-name mia-cart_events");
        assertThat(aws.calls("delete-stack --stack-name carts")).hasSize(1);
        assertThat(aws.calls("delete-table")).isEmpty();
        assertThat(Deployment.told(script)).isEmpty();
    }

    @Test
    void nothing_is_removed_unasked() {
        CompletedProcess script = deployment.remove();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script))
                .containsExactly(
                        "remove.sh: nothing has been removed: run the same again with --yes");
        assertThat(aws.calls("delete-stack")).isEmpty();
    }

    @Test
    void it_waits_for_the_interfaces_of_its_own_functions_and_of_nobody_else_s() {
        String others = "\neni-9\tAWS Lambda VPC ENI-getCart-77";
        aws.answers(INTERFACES, others)
                .answersOnce(INTERFACES, "eni-1\tAWS Lambda VPC ENI-mia-getCart-55" + others)
                .answersOnce(INTERFACES, "eni-1\tAWS Lambda VPC ENI-mia-getCart-55" + others);

        CompletedProcess script = deployment.remove("--yes");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("describe-network-interfaces"))
                .hasSize(3)
                .allMatch(call -> call.contains("Name=group-id,Values=sg-1"));
        assertThat(script.output()).containsOnlyOnce("is gone. Kept:");
    }

    @Test
    void a_deletion_that_failed_says_at_what_and_what_to_do() {
        aws.answers(".*StackStatus", "DELETE_FAILED")
                .answers(
                        "^cloudformation describe-stack-events .*FAILED",
                        "2026-11-26T09:00:03Z\tFunctionsGroup\tresource sg-1 has a dependent object"
                                + " (DependencyViolation)");
        aws.answersOnce(".*StackStatus", "UPDATE_COMPLETE");

        CompletedProcess script = deployment.remove("--yes");

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script).getFirst())
                .contains("FunctionsGroup failed", "run the same again later");
    }

    @Test
    void a_stack_that_is_not_there_is_told() {
        deployment.isNotThere();

        assertThat(Deployment.told(deployment.remove("--yes")))
                .singleElement()
                .asString()
                .contains("there is no stack carts");
    }
}
