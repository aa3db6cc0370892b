package dev.tandem.features.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.engines.process.CompletedProcess;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;

/** One command for an account that has nothing yet, and one that takes it away. */
class WithDatabaseTest {

    @TempDir private Path folder;
    private Deployment deployment;
    private AwsStub aws;

    @BeforeEach
    void an_account() throws IOException {
        deployment = new Deployment(folder).isNotThere().withDatabase();
        aws = deployment.aws;
    }

    @Test
    void the_database_is_made_then_its_user_then_the_functions_that_are_led_there() {
        CompletedProcess script =
                deployment.toAws("--with-database", "OpenApi=true", "Prefix=mia-", "MaxCapacity=8");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls())
                .extracting(call ->
                        call.replaceFirst(".* aws (\\S+ \\S+).*?(--stack-name \\S+)?.*", "$1"))
                .containsSubsequence(
                        "cloudformation deploy",
                        "rds-data execute-statement",
                        "cloudformation deploy",
                        "lambda invoke");
        assertThat(aws.calls("--stack-name carts-database --s3").getFirst())
                .contains(
                        "aws/database.yaml",
                        "\"MaxCapacity\":\"8\",\"DeletionProtection\":\"false\"")
                .doesNotContain("Prefix");
        assertThat(aws.calls("--stack-name carts --s3").getFirst())
                .contains(
                        "\"ReadModelAuthentication\":\"iam\"",
                        "\"ReadModelUrl\":\"jdbc:postgresql://cluster.example:5432/tandem\"",
                        "\"ReadModelUser\":\"tandem\"",
                        "\"ReadModelResourceId\":\"cluster-ABC\"",
                        "\"SubnetIds\":\"subnet-1,subnet-2\"",
                        "\"SecurityGroupIds\":\"sg-7\"",
                        "\"Prefix\":\"mia-\"")
                .doesNotContain("MaxCapacity");
        assertThat(aws.calls("rds-data"))
                .singleElement()
                .asString()
                .contains("cluster:the-cluster", "secret:x", "aws/read-model-user.sql");
    }

    @Test
    void the_database_is_protected_once_it_is_there() {
        deployment.toAws("--with-database", "OpenApi=true");

        assertThat(aws.calls("--stack-name carts-database --s3"))
                .hasSize(2)
                .last()
                .asString()
                .contains("{\"Parameters\":{\"DeletionProtection\":\"true\"}}");
    }

    @Test
    void what_is_given_by_hand_counts() {
        deployment.toAws("--with-database", "OpenApi=true", "ReadModelUser=somebody");

        assertThat(aws.calls("--stack-name carts --s3").getFirst())
                .contains("\"ReadModelUser\":\"tandem\"", "\"ReadModelUser\":\"somebody\"")
                .matches(".*tandem.*somebody.*");
    }

    @Test
    void a_database_that_pauses_is_waited_for() {
        aws.failsOnce(
                "^rds-data",
                "An error occurred (DatabaseResumingException) when calling the ExecuteStatement"
                        + " operation: The Aurora DB instance is resuming");

        CompletedProcess script = deployment.toAws("--with-database", "OpenApi=true");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("rds-data")).hasSize(2);
    }

    @Test
    void a_user_that_cannot_be_made_is_one_line_that_says_what_to_do() {
        aws.fails(
                "^rds-data",
                "An error occurred (AccessDeniedException) when calling the ExecuteStatement"
                        + " operation: User: arn:aws:iam::1:user/mia is not authorized to perform:"
                        + " rds-data:ExecuteStatement on resource: x");

        CompletedProcess script = deployment.toAws("--with-database", "OpenApi=true");

        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains(
                        "the user of the read model", "lack the right rds-data:ExecuteStatement:");
        assertThat(aws.calls("--stack-name carts --s3")).isEmpty();
    }

    @Test
    void a_preview_of_what_is_not_there_makes_no_user_and_no_functions() {
        aws.answers("^cloudformation deploy", "arn:aws:cloudformation:eu-west-1:1:changeSet/c/d")
                .answers("^cloudformation describe-change-set", "Add  Database")
                .answers("^cloudformation delete-change-set", "");

        CompletedProcess script = deployment.toAws("--with-database", "OpenApi=true", "--preview");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(script.output()).contains("Add  Database");
        assertThat(aws.calls("cloudformation deploy"))
                .allMatch(call -> call.contains("--no-execute-changeset"));
        assertThat(aws.calls("rds-data")).isEmpty();
    }

    @Test
    void a_misspelt_parameter_of_the_database_is_refused_too() {
        CompletedProcess script =
                deployment.toAws("--with-database", "OpenApi=true", "MaxCapacitiy=8");

        assertThat(script.exitCode()).isEqualTo(2);
        assertThat(script.output())
                .contains(
                        "template.yaml or aws/database.yaml has no parameter 'MaxCapacitiy';"
                                + " the nearest is MaxCapacity");
    }

    @Test
    void localstack_has_a_database_of_its_own() {
        assertThat(deployment.toLocalStack("--with-database").output())
                .contains("localstack/compose.yaml");
    }

    @Test
    void its_removal_waits_for_the_functions_interfaces_and_keeps_a_snapshot() {
        aws.answers("^cloudformation describe-stacks --stack-name carts-database .*StackStatus", "")
                .answers("^ec2 describe-network-interfaces", "")
                .answersOnce(
                        "^ec2 describe-network-interfaces",
                        "eni-1\tAWS Lambda VPC ENI-mia-getCart-5")
                .answers("^rds modify-db-cluster", "{}")
                .answers(
                        "^rds describe-db-cluster-snapshots",
                        "carts-database-snapshot-1\t2026-11-26");
        aws.fails(".*carts-database .*StackStatus", "Stack with id carts-database does not exist")
                .answersOnce(".*carts-database .*StackStatus", "CREATE_COMPLETE");

        CompletedProcess script = deployment.remove("--with-database", "--yes");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(script.output()).contains("  snapshot carts-database-snapshot-1");
        assertThat(aws.calls())
                .extracting(call -> call.replaceFirst(".* aws (\\S+ \\S+).*", "$1"))
                .containsSubsequence(
                        "ec2 describe-network-interfaces",
                        "ec2 describe-network-interfaces",
                        "rds modify-db-cluster",
                        "cloudformation delete-stack",
                        "rds describe-db-cluster-snapshots");
        assertThat(aws.calls("modify-db-cluster"))
                .singleElement()
                .asString()
                .contains("--db-cluster-identifier the-cluster --no-deletion-protection");
    }
}
