package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.util.Objects.requireNonNull;

import dev.tandem.harness.sam.policy.PolicyStatement;

import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.lambda.model.AliasConfiguration;
import software.amazon.awssdk.services.lambda.model.PackageType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What AWS CDK writes is no SAM: functions, roles, versions, aliases and routes stand alone. */
class PlainCloudFormationTest {

    @AutoClose private static TestAws aws = TestAws.start();

    @TempDir Path folder;

    @Test
    void a_function_runs_the_code_that_the_asset_manifest_leads_to() {
        Deployment deployment = deploy("p-");

        assertThat(call(requireNonNull(deployment.outputs().get("Live"))))
                .contains("\"TABLE\":\"p-notes\"");
    }

    @Test
    void an_image_is_made_of_the_folder_that_the_asset_manifest_leads_to() {
        Deployment deployment =
                deploy("i-", Synthesised.ZIPPED, Synthesised.OF_AN_IMAGE.formatted("made"));

        assertThat(call(requireNonNull(deployment.outputs().get("Live"))))
                .contains("\"TABLE\":\"i-notes\"");
        assertThat(
                        aws.lambda()
                                .getFunctionConfiguration(get -> get.functionName("i-note"))
                                .packageType())
                .isEqualTo(PackageType.IMAGE);
    }

    @Test
    void an_image_that_would_have_to_be_pulled_is_told_with_what_to_say() {
        assertThatThrownBy(() ->
                        deploy(
                                "j-",
                                Synthesised.ZIPPED,
                                Synthesised.OF_AN_IMAGE.formatted("pushed")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "Note.Code.ImageUri: is"
                            + " '000000000000.dkr.ecr.us-east-1.amazonaws.com/assets:pushed', which"
                            + " the harness does not pull");
    }

    @Test
    void an_image_that_would_be_another_one_on_aws_is_refused_with_what_says_so() {
        assertThatThrownBy(() ->
                        deploy(
                                "s-",
                                Synthesised.ZIPPED,
                                Synthesised.OF_AN_IMAGE.formatted("staged")))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining("Note.Code: says ")
                .hasMessageContaining("dockerBuildTarget")
                .hasMessageContaining("executable");
    }

    @Test
    void a_function_may_do_what_its_role_says_and_all_policies_of_the_role_late_ones_too() {
        Deployment deployment = deploy("q-");

        assertThat(deployment.functions().get("q-note"))
                .flatExtracting(PolicyStatement::actions)
                .containsExactlyInAnyOrder(
                        "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:Scan");
        aws.dynamoDbOf("q-note").scan(scan -> scan.tableName("q-notes"));
        assertThatThrownBy(() ->
                        aws.dynamoDbOf("q-note")
                                .deleteItem(delete -> delete.tableName("q-notes").key(Map.of())))
                .hasMessageContaining("is not authorized to perform: dynamodb:DeleteItem");
    }

    @Test
    void an_alias_leads_to_the_version_and_a_route_to_the_alias() {
        deploy("r-");

        AliasConfiguration live =
                aws.lambda()
                        .listAliases(aliases -> aliases.functionName("r-note"))
                        .aliases()
                        .getFirst();
        assertThat(live.name()).isEqualTo("live");
        assertThat(live.functionVersion()).isEqualTo("1");
        assertThat(aws.routes()).contains("POST /notes/{id} " + live.aliasArn());
    }

    @Test
    void deploying_again_leads_the_alias_to_a_version_of_what_has_changed() {
        deploy("s-");
        Deployment again = deploy("s-", "\"Timeout\": 20", "\"Timeout\": 21");

        assertThat(again.outputs().get("Live")).endsWith(":s-note:live");
        assertThat(
                        aws.lambda()
                                .getFunctionConfiguration(
                                        get -> get.functionName("s-note").qualifier("live"))
                                .timeout())
                .isEqualTo(21);
    }

    @Test
    void an_index_of_a_table_is_there() {
        deploy("t-");

        var index =
                aws.dynamoDb()
                        .describeTable(table -> table.tableName("t-notes"))
                        .table()
                        .globalSecondaryIndexes()
                        .getFirst();
        assertThat(index.indexName()).isEqualTo("byAuthor");
        assertThat(index.projection().projectionType()).isEqualTo(ProjectionType.INCLUDE);
    }

    @Test
    void what_is_wrong_is_told_by_its_place_before_anything_is_touched() {
        assertThatThrownBy(() -> deploy("u-", "\"S3Key\": \"abc.zip\"", "\"S3Key\": \"other.zip\""))
                .isInstanceOf(TemplateException.class)
                .hasMessageContaining(
                        "Note.Code.S3Key: is other.zip of the bucket"
                            + " cdk-assets-000000000000-us-east-1, which no asset manifest beside"
                            + " the template has");
        assertThatThrownBy(
                        () -> deploy("u-", "service-role/AWSLambdaBasicExecutionRole", "Anything"))
                .hasMessageContaining(
                        "NoteRole.ManagedPolicyArns: has \"arn:aws:iam::aws:policy/Anything\"");
        assertThatThrownBy(() -> deploy("u-", "\"RetentionInDays\": 90", "\"RetentionInDay\": 90"))
                .hasMessageContaining("Logs.RetentionInDay: is not supported");
        assertThatThrownBy(() -> deploy("u-", "\"POST /notes/{id}\"", "\"notes\""))
                .hasMessageContaining("Route.RouteKey: is notes, supported is a method and a path");
        assertThat(aws.dynamoDb().listTables().tableNames()).doesNotContain("u-notes");
    }

    @Test
    void what_is_deleted_is_gone_but_for_what_is_retained() {
        Template template = template("v-", "", "");
        aws.deployer().deploy(template, Map.of());

        List<String> retained = aws.deployer().delete(template, Map.of());

        assertThat(retained).containsExactly("Notes");
        assertThat(aws.lambda().listFunctions().functions())
                .noneMatch(function -> function.functionName().equals("v-note"));
    }

    private Deployment deploy(String prefix) {
        return deploy(prefix, "", "");
    }

    private Deployment deploy(String prefix, String text, String instead) {
        return aws.deployer().deploy(template(prefix, text, instead), Map.of());
    }

    private Template template(String prefix, String text, String instead) {
        Synthesised.writeAssets(folder);
        String json = Synthesised.TEMPLATE.replace("PREFIX", prefix);
        return Templates.read(folder, text.isEmpty() ? json : json.replace(text, instead));
    }

    private static String call(String function) {
        return aws.lambda()
                .invoke(call ->
                        call.functionName(function)
                                .payload(SdkBytes.fromUtf8String("{\"do\":\"environment\"}")))
                .payload()
                .asUtf8String();
    }
}
