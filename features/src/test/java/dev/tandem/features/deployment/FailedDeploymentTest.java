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

/** Whatever goes wrong is one line that says what to do, and the stack can be deployed again. */
class FailedDeploymentTest {

    private static final String EVENTS = "^cloudformation describe-stack-events .*FAILED";

    @TempDir private Path folder;
    private Deployment deployment;
    private AwsStub aws;

    @BeforeEach
    void an_account() throws IOException {
        deployment = new Deployment(folder);
        aws = deployment.aws;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    sts get-caller-identity | (ExpiredToken) when calling the GetCallerIdentity operation: The security token included in the request is expired | sign in again
                    sts get-caller-identity | (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid. | aws configure
                    sts get-caller-identity | Unable to locate credentials. You can configure credentials by running "aws configure". | aws sso login
                    sts get-caller-identity | Could not connect to the endpoint URL: "https://sts.eu-west-9.amazonaws.com/" | no such region
                    s3api head-bucket | (404) when calling the HeadBucket operation: Not Found | aws s3 mb s3://NAME
                    s3api head-bucket | (403) when calling the HeadBucket operation: Forbidden | somebody else's
                    s3api head-bucket | (301) when calling the HeadBucket operation: Moved Permanently | in another region
                    cloudformation package | S3 Bucket does not exist. Execute the command to create a new bucket | aws s3 mb s3://NAME
                    cloudformation package | (AccessDenied) when calling the PutObject operation: User: arn:aws:iam::1:user/mia is not authorized to perform: s3:PutObject on resource: "arn:aws:s3:::my-code/x" | lack the right s3:PutObject:
                    cloudformation deploy | (AccessDenied) when calling the CreateChangeSet operation: User: arn:aws:iam::1:user/mia is not authorized to perform: cloudformation:CreateChangeSet on resource: x | lack the right cloudformation:CreateChangeSet:
                    cloudformation deploy | You must specify a region. You can also configure your region by running "aws configure". | give --region
                    lambda invoke | (AccessDeniedException) when calling the Invoke operation: User: arn:aws:iam::1:user/mia is not authorized to perform: lambda:InvokeFunction on resource: x | lambda:InvokeFunction
                    """)
    void what_aws_refuses_is_one_line_that_says_what_to_do(
            String call, String error, String advice) {
        aws.fails("^" + call, "\nAn error occurred " + error + "\n");

        CompletedProcess script = deployment.toAws("--bucket", "my-code");

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script)).singleElement().asString().contains(advice);
        assertThat(script.output()).endsWith(Deployment.told(script).getFirst());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ReadModelUser=tandem | give JwtIssuer and JwtAudience, whose tokens it takes, or OpenApi=true for everyone
                    JwtIssuer=https://id.example | give JwtIssuer and JwtAudience
                    JwtAudience=carts | give JwtIssuer and JwtAudience
                    OpenApi=false | give JwtIssuer and JwtAudience
                    OpenApi=true JwtIssuer=https://id.example | give OpenApi=false to take its tokens, or JwtIssuer= to be open
                    """)
    void a_new_stack_that_does_not_say_who_may_call_its_api_is_told_before_any_code_is_sent(
            String given, String advice) {
        deployment.isNotThere();

        CompletedProcess script =
                deployment.toAws(
                        ("ReadModelUrl=jdbc:postgresql://db/x ReadModelUser=tandem " + given)
                                .split(" "));

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script)).singleElement().asString().contains(advice);
        assertThat(aws.calls("s3api")).isEmpty();
        assertThat(aws.calls("cloudformation package")).isEmpty();
    }

    @Test
    void an_update_that_says_anew_who_may_call_is_held_against_what_the_stack_has() {
        aws.answers("^cloudformation describe-stacks .*'OpenApi'", "true")
                .answers("^cloudformation describe-stacks .*'JwtAudience'", "carts");

        CompletedProcess open = deployment.toAws("JwtIssuer=https://id.example");
        CompletedProcess closed = deployment.toAws("OpenApi=false", "JwtIssuer=https://id.example");

        assertThat(Deployment.told(open))
                .singleElement()
                .asString()
                .contains("with OpenApi=true the API of carts looks at no token");
        assertThat(closed.exitCode()).as(closed.output()).isZero();
    }

    @Test
    void a_bucket_of_another_region_is_told_before_any_code_is_sent() {
        aws.answers("^s3api get-bucket-location", "None");

        CompletedProcess script = deployment.toAws("--bucket", "my-code");

        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains("my-code is in us-east-1, the stack in eu-west-1");
        assertThat(aws.calls("cloudformation package")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Resource of type 'AWS::DynamoDB::Table' with identifier 'carts' already exists. | give a Prefix of your own
                    carts already exists in stack arn:aws:cloudformation:eu-west-1:1:stack/other/1 | give a Prefix of your own
                    Specified ReservedConcurrentExecutions for function decreases account's UnreservedConcurrentExecution below its minimum value of [10]. | reserve none
                    API: iam:CreateRole User: arn:aws:iam::1:user/mia is not authorized to perform: iam:CreateRole on resource: x | lack the right iam:CreateRole:
                    """)
    void a_resource_that_fails_is_named_with_what_to_do(String reason, String advice) {
        aws.fails(
                        "^cloudformation deploy",
                        "Failed to create/update the stack. Run the following command")
                .answers(
                        EVENTS,
                        """
                        2026-11-26T09:00:05Z\tcarts\tThe following resource(s) failed to create: [CartsTable].
                        2026-11-26T09:00:04Z\tCartApi\tResource creation cancelled
                        2026-11-26T09:00:03Z\tCartsTable\t%s
                        2026-11-26T08:00:00Z\tCartsTable\tof an earlier try\
                        """
                                .formatted(reason));
        aws.answersOnce(".*StackStatus", "UPDATE_ROLLBACK_COMPLETE")
                .answersOnce(".*StackStatus", "CREATE_COMPLETE");

        CompletedProcess script = deployment.toAws();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script)).hasSize(2);
        assertThat(Deployment.told(script).getFirst()).contains("CartsTable failed", advice);
        assertThat(Deployment.told(script).getLast())
                .contains("UPDATE_ROLLBACK_COMPLETE, as it was before", "run the same again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ROLLBACK_COMPLETE",
                "ROLLBACK_FAILED",
                "CREATE_FAILED",
                "DELETE_FAILED",
                "UPDATE_ROLLBACK_FAILED"
            })
    void a_stack_that_cannot_be_updated_is_left_alone_and_the_way_out_is_offered(String status) {
        deployment.isThere(status);

        CompletedProcess script = deployment.toAws();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains("the stack carts is " + status, "run the same again with --recover");
        assertThat(aws.calls("delete-stack")).isEmpty();
        assertThat(aws.calls("cloudformation deploy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ROLLBACK_COMPLETE", "ROLLBACK_FAILED", "CREATE_FAILED", "DELETE_FAILED"})
    void what_a_failed_creation_left_is_deleted_and_created_anew(String status) {
        deployment.isNotThere();
        aws.answersOnce(".*StackStatus", "DELETE_IN_PROGRESS").answersOnce(".*StackStatus", status);

        CompletedProcess script =
                deployment.toAws(
                        "--recover",
                        Deployment.REQUIRED.get(0),
                        Deployment.REQUIRED.get(1),
                        Deployment.REQUIRED.get(2),
                        Deployment.REQUIRED.get(3));

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls())
                .extracting(call -> call.replaceFirst(".* aws (\\S+ \\S+).*", "$1"))
                .containsSubsequence(
                        "cloudformation delete-stack", "cloudformation deploy", "lambda invoke");
        assertThat(aws.calls("cloudformation deploy").getFirst())
                .contains("\"DeletionProtection\":\"false\"");
    }

    @Test
    void
            a_protected_table_that_a_failed_creation_left_is_named_with_what_takes_the_protection_away() {
        deployment.isThere("DELETE_FAILED");
        aws.answersOnce(".*StackStatus", "ROLLBACK_FAILED")
                .answers(
                        EVENTS,
                        "2026-11-26T09:00:03Z\tCartsTable\tResource cannot be deleted as it is"
                            + " currently protected against deletion. Disable deletion protection"
                            + " first.");

        CompletedProcess script = deployment.toAws("--recover");

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script).getFirst())
                .contains("CartsTable failed", "update-table --no-deletion-protection-enabled");
        assertThat(aws.calls("cloudformation deploy")).isEmpty();
    }

    @Test
    void an_update_whose_way_back_failed_is_brought_back_and_deployed_again() {
        aws.answers("^cloudformation continue-update-rollback", "");
        aws.answersOnce(".*StackStatus", "UPDATE_ROLLBACK_COMPLETE")
                .answersOnce(".*StackStatus", "UPDATE_ROLLBACK_IN_PROGRESS")
                .answersOnce(".*StackStatus", "UPDATE_ROLLBACK_FAILED");

        CompletedProcess script = deployment.toAws("--recover");

        assertThat(script.exitCode()).as(script.output()).isZero();
        assertThat(aws.calls("continue-update-rollback --stack-name carts")).hasSize(1);
        assertThat(aws.calls("delete-stack")).isEmpty();
        assertThat(aws.calls("cloudformation deploy")).hasSize(1);
    }

    @Test
    void a_stack_that_somebody_is_changing_is_left_to_them() {
        deployment.isThere("UPDATE_IN_PROGRESS");

        assertThat(Deployment.told(deployment.toAws("--recover")))
                .singleElement()
                .asString()
                .contains("somebody is changing it");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Received response status [FAILED] from custom resource. Message returned: migrateCartReadModel could not do its Create: Connection to db:5432 refused. No alias has moved. | do not reach PostgreSQL
                    Received response status [FAILED] from custom resource. Message returned: migrateCartReadModel could not do its Create: FATAL: PAM authentication failed for user "tandem" | look at ReadModelUser
                    Received response status [FAILED] from custom resource. Message returned: migrateCartReadModel could not do its Update: ERROR: permission denied for schema public | may not create tables
                    Received response status [FAILED] from custom resource. Message returned: migrateCartReadModel could not do its Update: ERROR: relation "nobody" does not exist | mend what it names
                    CloudFormation did not receive a response from your Custom Resource. Please check your logs for requestId [r]. | gateway endpoint of S3
                    """)
    void a_migration_that_takes_the_stack_back_says_what_to_do(String reason, String advice) {
        aws.answers(EVENTS, "2026-11-26T09:00:03Z\tCartReadModelMigration\t" + reason);
        aws.fails("^cloudformation deploy", "Failed to create/update the stack.");

        CompletedProcess script = deployment.toAws();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script).getFirst())
                .contains("CartReadModelMigration failed", advice, "run the same again", reason);
        assertThat(aws.calls("lambda invoke")).isEmpty();
    }

    @Test
    void a_version_that_a_deployment_taken_back_has_published_takes_another_release() {
        aws.answers(
                EVENTS,
                "2026-11-26T09:00:03Z\tGetCartFunctionVersion1\tA version for this Lambda function"
                        + " exists ( 7 ). Modify the function to create a new version.");
        aws.fails("^cloudformation deploy", "Failed to create/update the stack.");

        assertThat(Deployment.told(deployment.toAws()).getFirst())
                .contains("run the same again with another Release");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Unhandled | {"errorMessage":"Unable to obtain connection from database: Connection to db:5432 refused"} | do not reach PostgreSQL
                    None      | {"type":"urn:tandem:unavailable","status":503} | do not reach PostgreSQL
                    Unhandled | {"errorMessage":"FATAL: password authentication failed for user \\"tandem\\""} | look at ReadModelUser
                    Unhandled | {"errorMessage":"FATAL: PAM authentication failed for user \\"tandem\\""} | look at ReadModelUser
                    Unhandled | {"errorMessage":"ERROR: permission denied for schema public"} | may not create tables
                    """)
    void a_migration_that_fails_says_why_and_that_the_same_goes_on(
            String error, String answer, String advice) {
        aws.invokes("migrateCarts", error, answer);

        CompletedProcess script = deployment.toAws();

        assertThat(script.exitCode()).isEqualTo(1);
        assertThat(Deployment.told(script))
                .singleElement()
                .asString()
                .contains("migrateCarts did not migrate", advice, "run the same again");
    }
}
