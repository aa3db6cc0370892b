package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.sns.Topic;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What CloudFormation is sent for constructs with all that one may say of them. */
@Tag("thorough")
class SynthesisTest {

    @TempDir static Path folder;

    private static Synthesis shop;

    @BeforeAll
    static void synthesise() {
        Path code = Synthesis.emptyZip(folder);
        shop = Synthesis.of(folder.resolve("cdk.out"), "shop", stack -> describe(stack, code));
    }

    private static void describe(Stack stack, Path code) {
        FunctionSettings functions =
                FunctionSettings.Builder.create()
                        .code(Code.fromAsset(code.toString()))
                        .mainClass("com.example.Shop")
                        .alarmTopic(Topic.Builder.create(stack, "Topic").build())
                        .api(HttpApi.Builder.create(stack, "Api").build())
                        .authorizer(
                                HttpJwtAuthorizer.Builder.create("Callers", "https://id.example")
                                        .jwtAudience(List.of("shop"))
                                        .build())
                        .callerClaim("username")
                        .build();
        EventSourcedAggregate order =
                EventSourcedAggregate.Builder.create(stack, "Order")
                        .type("shopping_order", "orderId")
                        .functions(functions)
                        .creations("placeOrder")
                        .commands("cancelOrder")
                        .snapshotEvery(50)
                        .warmStates(100)
                        .index(byCustomer())
                        .removalPolicy(RemovalPolicy.RETAIN)
                        .deletionProtection(true)
                        .build();
        model(stack, "ByToken", order, functions)
                .database(
                        database(stack).username("tandem").iamAuthentication("cluster-ABC").build())
                .updater("updateByToken")
                .queries("getByToken")
                .audit("auditByToken")
                .build();
        model(stack, "BySecret", order, functions)
                .database(database(stack).secret(new Secret(stack, "Login")).build())
                .updater("updateBySecret")
                .audit("auditBySecret")
                .auditSchedule(Schedule.rate(Duration.days(7)), Duration.days(8))
                .concurrency(5)
                .build();
    }

    private static ReadModel.Builder model(
            Stack stack, String name, EventSourcedAggregate of, FunctionSettings functions) {
        return ReadModel.Builder.create(stack, name).name(name).eventsOf(of).functions(functions);
    }

    private static ReadModelDatabase.Builder database(Stack stack) {
        return ReadModelDatabase.Builder.create()
                .url("jdbc:postgresql://database/shop")
                .vpc(
                        stack.getNode().tryFindChild("Network") instanceof Vpc vpc
                                ? vpc
                                : Vpc.Builder.create(stack, "Network")
                                        .maxAzs(2)
                                        .natGateways(0)
                                        .build());
    }

    private static GlobalSecondaryIndexProps byCustomer() {
        return GlobalSecondaryIndexProps.builder()
                .indexName("byCustomer")
                .partitionKey(
                        Attribute.builder().name("customer").type(AttributeType.STRING).build())
                .build();
    }

    @Test
    void tables_are_called_and_keyed_by_the_contract_and_stay_when_the_stack_goes() {
        assertThat(shop.resources("AWS::DynamoDB::Table").values())
                .extracting(table -> table.at("/Properties/TableName").asString())
                .containsExactlyInAnyOrder(
                        "shopping_orders", "shopping_order_events", "shopping_order_commands");
        assertThat(shop.resources("AWS::DynamoDB::Table").values())
                .allMatch(table -> table.path("DeletionPolicy").asString().equals("Retain"))
                .allMatch(table -> table.at("/Properties/DeletionProtectionEnabled").asBoolean());
        assertThat(table("shopping_orders").at("/GlobalSecondaryIndexes/0/IndexName").asString())
                .isEqualTo("byCustomer");
        assertThat(table("shopping_order_commands").at("/TimeToLiveSpecification").toString())
                .isEqualTo("{\"AttributeName\":\"expiresAt\",\"Enabled\":true}");
        assertThat(
                        table("shopping_order_events")
                                .at("/StreamSpecification/StreamViewType")
                                .asString())
                .isEqualTo("NEW_IMAGE");
    }

    @Test
    void an_aggregate_of_two_words_is_told_its_strategy_as_the_settings_have_it() {
        assertThat(environment("cancelOrder"))
                .contains(
                        "\"TANDEM_DYNAMODB_AGGREGATES_SHOPPING_ORDER_STRATEGY\":\"snapshot\"",
                        "\"TANDEM_DYNAMODB_AGGREGATES_SHOPPING_ORDER_SNAPSHOT_EVERY\":\"50\"",
                        "\"TANDEM_DYNAMODB_AGGREGATES_SHOPPING_ORDER_WARM_STATES\":\"100\"");
    }

    @Test
    void each_function_has_a_log_group_with_a_retention_and_an_alarm() {
        List<String> functions = functions().map(name -> "/aws/lambda/" + name).toList();
        String alarms = shop.resources("AWS::CloudWatch::Alarm").toString();

        assertThat(functions).hasSize(7);
        assertThat(shop.resources("AWS::Logs::LogGroup").values())
                .allMatch(group -> group.at("/Properties/RetentionInDays").asInt() == 30)
                .extracting(group -> group.at("/Properties/LogGroupName").asString())
                .containsAll(functions);
        assertThat(shop.resources("AWS::Lambda::Function").entrySet())
                .filteredOn(function -> function.getValue().at("/Properties").has("FunctionName"))
                .allSatisfy(function ->
                        assertThat(alarms).contains("\"Ref\":\"" + function.getKey() + "\""));
    }

    @Test
    void each_alarm_says_what_it_is_about_and_tells_the_topic() {
        assertThat(shop.resources("AWS::CloudWatch::Alarm").values())
                .allMatch(alarm -> !alarm.at("/Properties/AlarmDescription").asString().isBlank())
                .allMatch(alarm -> alarm.at("/Properties/AlarmActions").size() == 1);
    }

    @Test
    void alarms_are_those_but_for_that_of_the_api() throws IOException {
        Set<String> ofTheTemplate =
                runbooks(Files.readString(Path.of("..", "..", "template.yaml")));
        ofTheTemplate.remove("cartapierrorsalarm");

        assertThat(runbooks(shop.template().toString())).isEqualTo(ofTheTemplate);
    }

    private static Set<String> runbooks(String template) {
        Set<String> runbooks = new TreeSet<>();
        Pattern.compile("Runbook: docs/how-to/runbooks.md#(\\w+)")
                .matcher(template)
                .results()
                .forEach(found -> runbooks.add(found.group(1)));
        return runbooks;
    }

    @Test
    void streams_schedules_and_people_call_the_alias_that_leads_to_a_version() {
        assertThat(shop.resources("AWS::Lambda::Alias")).hasSize(7);
        String aliases = String.join("|", shop.resources("AWS::Lambda::Alias").keySet());

        assertThat(shop.resources("AWS::Lambda::EventSourceMapping").values())
                .hasSize(2)
                .allMatch(it -> it.at("/Properties/FunctionName/Ref").asString().matches(aliases));
        assertThat(shop.resources("AWS::Events::Rule").values())
                .allMatch(it -> it.at("/Properties/Targets/0/Arn/Ref").asString().matches(aliases));
    }

    @Test
    void a_role_has_no_policy_of_aws_which_would_allow_more_than_is_needed() {
        assertThat(shop.template().toString()).doesNotContain(":iam::aws:policy");
        assertThat(shop.resources("AWS::IAM::Policy").toString())
                .contains("logs:PutLogEvents", "ec2:CreateNetworkInterface")
                .doesNotContain("xray:");
    }

    @Test
    void figures_of_the_deployment_are_told_apart_by_the_name_of_the_stack() {
        assertThat(environment("updateByToken")).contains("\"TANDEM_METRICS_DEPLOYMENT\":\"shop\"");
        assertThat(shop.resources("AWS::CloudWatch::Alarm").toString())
                .contains("{\"Name\":\"deployment\",\"Value\":\"shop\"}");
    }

    @Test
    void no_password_is_in_an_environment_and_who_connects_is_allowed_to() {
        assertThat(shop.resources("AWS::Lambda::Function").toString())
                .doesNotContainIgnoringCase("password");
        assertThat(environment("getByToken")).contains("\"TANDEM_RDS_AUTHENTICATION\":\"iam\"");
        assertThat(environment("updateBySecret"))
                .contains("\"TANDEM_RDS_AUTHENTICATION\":\"secret\"", "TANDEM_RDS_SECRET");
        String policies = shop.resources("AWS::IAM::Policy").toString();
        assertThat(policies)
                .contains("rds-db:connect", ":dbuser:cluster-ABC/tandem")
                .contains("secretsmanager:GetSecretValue");
    }

    @Test
    void an_audit_begins_every_night_or_as_it_is_told_and_goes_on_with_requests_of_ours() {
        assertThat(shop.resources("AWS::Events::Rule").values())
                .extracting(rule ->
                        rule.at("/Properties/ScheduleExpression").asString()
                                + " "
                                + rule.at("/Properties/Targets/0/Input").asString())
                .containsExactlyInAnyOrder(
                        "cron(30 3 * * ? *) {\"run\":\"begin\"}",
                        "rate(15 minutes) {\"run\":\"go-on\"}",
                        "rate(7 days) {\"run\":\"begin\"}",
                        "rate(15 minutes) {\"run\":\"go-on\"}");
        assertThat(shop.resources("AWS::Lambda::EventInvokeConfig").values())
                .hasSize(2)
                .allMatch(it -> it.at("/Properties/MaximumRetryAttempts").asInt(-1) == 0);
    }

    @Test
    void an_audit_is_missed_when_the_next_one_should_have_come_to_its_end() {
        assertThat(shop.resources("AWS::CloudWatch::Alarm").values())
                .extracting(alarm -> alarm.path("Properties"))
                .filteredOn(alarm -> alarm.path("MetricName").asString("").equals("AuditAge"))
                .extracting(alarm ->
                        alarm.path("Threshold").asInt()
                                + " "
                                + alarm.path("AlarmDescription")
                                        .asString()
                                        .replaceFirst("; without.*", ""))
                .containsExactlyInAnyOrder(
                        "93600 No audit of all has come to its end for 1 day 2 hours",
                        "691200 No audit of all has come to its end for 8 days");
    }

    @Test
    void each_route_asks_for_a_token_and_functions_for_a_caller() {
        assertThat(shop.resources("AWS::ApiGatewayV2::Route").values())
                .hasSize(3)
                .allMatch(it -> it.at("/Properties/AuthorizationType").asString().equals("JWT"));
        assertThat(environment("placeOrder"))
                .contains(
                        "\"TANDEM_FUNCTION_CALLER_REQUIRED\":\"true\"",
                        "\"TANDEM_FUNCTION_CALLER_CLAIM\":\"username\"");
    }

    @Test
    void a_version_before_stays_so_that_there_is_a_way_back() {
        assertThat(shop.resources("AWS::Lambda::Version").values())
                .hasSize(7)
                .allMatch(
                        version -> version.path("UpdateReplacePolicy").asString().equals("Retain"));
    }

    private static JsonNode table(String name) {
        return named("AWS::DynamoDB::Table", "TableName", name);
    }

    private static String environment(String function) {
        return named("AWS::Lambda::Function", "FunctionName", function)
                .at("/Environment/Variables")
                .toString();
    }

    private static JsonNode named(String type, String field, String name) {
        return shop.resources(type).values().stream()
                .map(resource -> resource.path("Properties"))
                .filter(properties -> properties.path(field).asString("").equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<String> functions() {
        return shop.resources("AWS::Lambda::Function").values().stream()
                .map(function -> function.at("/Properties/FunctionName").asString(""))
                .filter(name -> !name.isEmpty());
    }
}
