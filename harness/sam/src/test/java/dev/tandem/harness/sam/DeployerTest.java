package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.harness.sam.policy.PolicyStatement;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class DeployerTest {

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @Test
    void a_function_is_deployed_with_what_it_refers_to() {
        Notes.writeCode(folder);

        Deployment deployment = deploy(Map.of("Prefix", "a-"));

        assertThat(environment("a-note"))
                .containsEntry("TABLE", "a-notes")
                .hasEntrySatisfying("QUEUE", url -> assertThat(url).endsWith("/a-failed"))
                .hasEntrySatisfying(
                        "STREAM", arn -> assertThat(arn).contains("table/a-notes/stream/"));
        assertThat(aws.routes()).contains("POST /notes/{id} a-note");
        assertThat(reservedConcurrency("a-note")).isEqualTo(2);
        assertThat(queueAttribute("a-failed", QueueAttributeName.VISIBILITY_TIMEOUT))
                .isEqualTo("7");
        assertThat(deployment.outputs())
                .containsOnly(
                        Map.entry(
                                "Function",
                                "arn:aws:lambda:us-east-1:000000000000:function:a-note"),
                        Map.entry("Endpoint", "http://127.0.0.1:8080/notes"),
                        Map.entry(
                                "Table", "arn:aws:dynamodb:us-east-1:000000000000:table/a-notes"));
        assertThat(deployment.functions())
                .containsOnly(
                        Map.entry(
                                "a-note",
                                List.of(
                                        new PolicyStatement(
                                                "Allow",
                                                List.of("dynamodb:PutItem"),
                                                List.of(
                                                        "arn:aws:dynamodb:us-east-1:000000000000:table/a-notes",
                                                        "arn:aws:sqs:us-east-1:000000000000:a-failed"),
                                                Map.of(
                                                        "ForAnyValue:StringEquals",
                                                        Map.of(
                                                                "dynamodb:EnclosingOperation",
                                                                List.of("TransactWriteItems")))))));
    }

    @Test
    void a_table_is_deployed_with_its_stream_its_expiry_and_its_backups() {
        Notes.writeCode(folder);

        deploy(Map.of("Prefix", "j-"));

        assertThat(describe("j-notes").streamSpecification().streamViewType())
                .isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(expiry("j-notes")).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(backups("j-notes")).isEqualTo(PointInTimeRecoveryStatus.ENABLED);
    }

    @Test
    void the_deployed_code_runs() {
        Notes.writeCode(folder);

        deploy(Map.of("Prefix", "b-"));

        assertThat(
                        aws.lambda()
                                .invoke(call ->
                                        call.functionName("b-note")
                                                .payload(
                                                        SdkBytes.fromUtf8String(
                                                                "{\"do\":\"environment\"}")))
                                .payload()
                                .asUtf8String())
                .contains("\"TABLE\":\"b-notes\"");
    }

    @Test
    void deploying_again_changes_what_is_there() {
        Notes.writeCode(folder);
        deploy(Map.of("Prefix", "c-"));
        String before = codeSha("c-note");
        Notes.write(folder, "code/more.txt", SdkBytes.fromUtf8String("more"));

        deploy(Map.of("Prefix", "c-", "Timeout", "25", "Protected", "true"));

        assertThat(
                        aws.lambda()
                                .getFunctionConfiguration(get -> get.functionName("c-note"))
                                .timeout())
                .isEqualTo(25);
        assertThat(codeSha("c-note")).isNotEqualTo(before);
        assertThat(describe("c-notes").deletionProtectionEnabled()).isTrue();
    }

    @Test
    void a_function_is_granted_its_policies_with_its_deployment() {
        Notes.writeCode(folder);

        deploy(Map.of("Prefix", "g-"));

        assertThatThrownBy(() -> aws.dynamoDbOf("g-note").scan(scan -> scan.tableName("g-notes")))
                .hasMessageContaining("is not authorized to perform: dynamodb:Scan");
    }

    @Test
    void code_that_is_not_built_is_told_before_anything_is_touched() {
        assertThatThrownBy(() -> deploy(Map.of("Prefix", "d-")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "Note.CodeUri: there is no code yet, `mvn package` builds it");

        assertThat(aws.dynamoDb().listTables().tableNames()).doesNotContain("d-notes");
    }

    @Test
    void a_table_of_other_keys_is_not_taken_for_the_templates() {
        Notes.writeCode(folder);
        deploy(Map.of("Prefix", "e-"));
        Template other =
                Templates.read(
                        folder, Notes.TEMPLATE.replace("AttributeName: id", "AttributeName: key"));

        assertThatThrownBy(() -> aws.deployer().deploy(other, Map.of("Prefix", "e-")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("The table e-notes has the KeySchema");
    }

    @Test
    void a_template_with_a_queue_names_the_artifact_where_there_is_no_sqs_and_touches_nothing() {
        Notes.writeCode(folder);
        Template template = Templates.read(folder, Notes.TEMPLATE);

        assertThatThrownBy(
                        () -> aws.deployerWithoutQueues().deploy(template, Map.of("Prefix", "h-")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("dev.tandem:tandem-harness-queues");
        assertThat(aws.dynamoDb().listTables().tableNames()).noneMatch(t -> t.startsWith("h-"));
    }

    @Test
    void a_template_without_a_queue_needs_no_sqs() {
        Notes.writeCode(folder);
        Template template = Templates.read(folder, Notes.withoutQueue());

        aws.deployerWithoutQueues().deploy(template, Map.of("Prefix", "i-"));

        assertThat(environment("i-note")).containsEntry("TABLE", "i-notes");
    }

    private Deployment deploy(Map<String, String> parameters) {
        return aws.deployer().deploy(Templates.read(folder, Notes.TEMPLATE), parameters);
    }

    private static TableDescription describe(String table) {
        return aws.dynamoDb().describeTable(request -> request.tableName(table)).table();
    }

    private static TimeToLiveStatus expiry(String table) {
        return aws.dynamoDb()
                .describeTimeToLive(request -> request.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
    }

    private static PointInTimeRecoveryStatus backups(String table) {
        return aws.dynamoDb()
                .describeContinuousBackups(request -> request.tableName(table))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription()
                .pointInTimeRecoveryStatus();
    }

    private static Map<String, String> environment(String function) {
        return aws.lambda()
                .getFunctionConfiguration(get -> get.functionName(function))
                .environment()
                .variables();
    }

    private static int reservedConcurrency(String function) {
        return aws.lambda()
                .getFunctionConcurrency(get -> get.functionName(function))
                .reservedConcurrentExecutions();
    }

    private static String codeSha(String function) {
        return aws.lambda()
                .getFunctionConfiguration(get -> get.functionName(function))
                .codeSha256();
    }

    private static String queueAttribute(String queue, QueueAttributeName name) {
        String url = aws.sqs().getQueueUrl(request -> request.queueName(queue)).queueUrl();
        return String.valueOf(
                aws.sqs()
                        .getQueueAttributes(request -> request.queueUrl(url).attributeNames(name))
                        .attributes()
                        .get(name));
    }
}
