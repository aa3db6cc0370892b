package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

import java.nio.file.Path;
import java.util.Map;

/** What stays of a deployment that fails half way: Lambda refuses a time-out of 901 seconds. */
class RollbackTest {

    private static final String REFUSED = "901";

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @BeforeEach
    void code() {
        Notes.writeCode(folder);
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws =
                    "A creation that fails takes back what it has made, RetainExceptOnCreate"
                            + " included, and can be tried again",
            source = "CloudFormation User Guide, DeletionPolicy")
    @Test
    void a_creation_that_fails_is_taken_back_and_can_be_tried_again() {
        String template = keeping("RetainExceptOnCreate");

        assertThatThrownBy(() -> deploy(template, "a-", REFUSED, "false"))
                .isInstanceOfSatisfying(
                        DeploymentFailedException.class, e -> assertThat(e.left()).isEmpty())
                .hasMessageContaining("Note could not be deployed: Timeout: must be a number")
                .hasMessageContaining("ROLLBACK_COMPLETE");
        assertThat(isThere("a-notes")).isFalse();
        assertThat(aws.sqs().listQueues().queueUrls()).noneMatch(url -> url.endsWith("/a-failed"));

        deploy(template, "a-", "20", "false");
        assertThat(isThere("a-notes")).isTrue();
    }

    @Test
    void retain_keeps_what_a_failed_creation_has_made_and_its_name_is_taken() {
        String template = keeping("Retain");

        assertThatThrownBy(() -> deploy(template, "b-", REFUSED, "false"))
                .isInstanceOfSatisfying(
                        DeploymentFailedException.class,
                        e ->
                                assertThat(e.left())
                                        .containsExactly("Notes (DeletionPolicy: Retain)"));
        assertThat(isThere("b-notes")).isTrue();

        assertThatThrownBy(() -> deploy(template, "b-", "20", "false"))
                .hasMessageContaining(
                        "Resource of type 'AWS::DynamoDB::Table' with identifier 'b-notes' already"
                                + " exists.");
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "Protection against deletion makes a rollback of the creation fail",
            source = "DynamoDB Developer Guide, Deletion protection")
    @Test
    void a_table_that_is_protected_from_the_first_can_not_be_taken_back() {
        String template = keeping("RetainExceptOnCreate");

        assertThatThrownBy(() -> deploy(template, "c-", REFUSED, "true"))
                .isInstanceOfSatisfying(
                        DeploymentFailedException.class,
                        e ->
                                assertThat(e.left())
                                        .singleElement()
                                        .asString()
                                        .startsWith("Notes (ROLLBACK_FAILED: "));
        assertThat(isThere("c-notes")).isTrue();
    }

    @Test
    void an_update_that_fails_takes_back_what_it_has_made_and_leaves_what_was_there() {
        String before =
                Notes.withoutQueue()
                        .replaceAll("(?m)^  Note:\n(?:    .*\n)+", "")
                        .replaceAll("(?m)^  Function: .*\n", "");
        aws.deployer().deploy(Templates.read(folder, before), Map.of("Prefix", "d-"));

        assertThatThrownBy(() -> deploy(Notes.TEMPLATE, "d-", REFUSED, "false"))
                .isInstanceOf(DeploymentFailedException.class);

        assertThat(isThere("d-notes")).isTrue();
        assertThat(aws.sqs().listQueues().queueUrls()).noneMatch(url -> url.endsWith("/d-failed"));
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "A name that somebody else has is taken",
            source = "CloudFormation User Guide, troubleshooting: resource already exists")
    @Test
    void what_somebody_else_has_made_is_not_taken_over() {
        aws.dynamoDb()
                .createTable(table ->
                        table.tableName("e-notes")
                                .billingMode(BillingMode.PAY_PER_REQUEST)
                                .attributeDefinitions(
                                        AttributeDefinition.builder()
                                                .attributeName("id")
                                                .attributeType(ScalarAttributeType.S)
                                                .build())
                                .keySchema(
                                        KeySchemaElement.builder()
                                                .attributeName("id")
                                                .keyType(KeyType.HASH)
                                                .build()));

        assertThatThrownBy(() -> deploy(Notes.TEMPLATE, "e-", "20", "false"))
                .hasMessageContaining("Notes could not be deployed: Resource of type")
                .hasMessageContaining("'e-notes' already exists.");
        assertThat(aws.sqs().listQueues().queueUrls()).noneMatch(url -> url.endsWith("/e-failed"));
    }

    @Test
    void a_replacement_knows_nothing_of_what_was_created() {
        assertThatThrownBy(() ->
                        Templates.read(
                                folder,
                                keeping("RetainExceptOnCreate")
                                        .replace("DeletionPolicy", "UpdateReplacePolicy")))
                .hasMessageContaining(
                        "Notes.UpdateReplacePolicy: is RetainExceptOnCreate, supported are Delete,"
                                + " Retain, Snapshot");
    }

    private static String keeping(String policy) {
        return Notes.TEMPLATE.replace(
                "  Notes:\n    Type:",
                "  Notes:\n    DeletionPolicy: %s\n    Type:".formatted(policy));
    }

    private Deployment deploy(String template, String prefix, String timeout, String isProtected) {
        return aws.deployer()
                .deploy(
                        Templates.read(folder, template),
                        Map.of(
                                "Prefix", prefix,
                                "Timeout", timeout,
                                "Protected", isProtected));
    }

    private static boolean isThere(String table) {
        return aws.dynamoDb().listTables().tableNames().contains(table);
    }
}
