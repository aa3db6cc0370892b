package dev.tandem.proofs.rights;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.cloudwatch.AlarmState;
import dev.tandem.harness.aws.cloudwatch.MetricAlarm;
import dev.tandem.harness.sam.Deployment;
import dev.tandem.harness.sam.policy.PolicyStatement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.lambda.model.EventSourceMappingConfiguration;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code template.yaml} promises. */
class ShippedTemplateTest {

    private static final List<String> COMMANDS =
            List.of(
                    "mia-createCart",
                    "mia-addCartItem",
                    "mia-changeCartItemQuantity",
                    "mia-removeCartItem",
                    "mia-checkOutCart",
                    "mia-cartCommands");

    private static ShippedTemplate template;
    private static Deployment deployment;

    @BeforeAll
    static void deploy() {
        template = ShippedTemplate.start();
        deployment = template.deploy(Map.of());
    }

    @AfterAll
    static void close() {
        template.close();
    }

    @Test
    void it_can_be_honoured_on_one_machine() {
        assertThat(template.withoutEffect())
                .contains(
                        "CreateCartFunction.Architectures: a function runs on this machine's"
                                + " processor");
    }

    @Test
    void a_new_deployment_is_in_no_alarm_and_each_alarm_names_its_runbook() {
        assertThat(alarms())
                .hasSizeGreaterThan(15)
                .allSatisfy(alarm -> {
                    assertThat(template.harness().cloudWatch().state(alarm.name()))
                            .as(alarm.name())
                            .isNotEqualTo(AlarmState.ALARM);
                    assertThat(alarm.description())
                            .endsWith(
                                    "Runbook: docs/how-to/runbooks.md#"
                                            + alarm.name().toLowerCase(Locale.ROOT));
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Errors", "Throttles"})
    void each_function_has_an_alarm(String metric) {
        assertThat(
                        alarms().stream()
                                .flatMap(alarm -> alarm.metrics().stream())
                                .filter(one -> one.name().equals(metric))
                                .map(one -> one.dimensions().get("FunctionName"))
                                .toList())
                .containsAll(deployment.functions().keySet());
    }

    @Test
    void every_metric_of_the_library_is_this_deployment_s() {
        assertThat(alarms())
                .flatExtracting(MetricAlarm::metrics)
                .filteredOn(metric -> metric.namespace().equals("Tandem"))
                .isNotEmpty()
                .allMatch(
                        metric -> "mia-carts".equals(metric.dimensions().get("deployment")),
                        "has the deployment's name");
    }

    private static List<MetricAlarm> alarms() {
        return template.harness().cloudWatch().alarms();
    }

    @Test
    void tables_and_queue_are_as_described() {
        assertThat(describe("mia-cart_events").streamSpecification().streamViewType())
                .isEqualTo(StreamViewType.NEW_IMAGE);
        assertThat(describe("mia-carts").streamSpecification()).isNull();
        assertThat(source().eventSourceArn())
                .startsWith(
                        "arn:aws:dynamodb:us-east-1:000000000000:table/mia-cart_events/stream/");
        assertThat(expiry("mia-cart_commands")).isEqualTo(TimeToLiveStatus.ENABLED);
        assertThat(List.of("mia-carts", "mia-cart_events", "mia-cart_commands"))
                .allMatch(ShippedTemplateTest::isRestorable);
        assertThat(
                        template.harness()
                                .sqs()
                                .getQueueUrl(get -> get.queueName("mia-cart-events-failed"))
                                .queueUrl())
                .endsWith("/mia-cart-events-failed");
    }

    private static TableDescription describe(String table) {
        return template.harness()
                .dynamoDb()
                .describeTable(describe -> describe.tableName(table))
                .table();
    }

    private static TimeToLiveStatus expiry(String table) {
        return template.harness()
                .dynamoDb()
                .describeTimeToLive(describe -> describe.tableName(table))
                .timeToLiveDescription()
                .timeToLiveStatus();
    }

    private static boolean isRestorable(String table) {
        return template.harness()
                        .dynamoDb()
                        .describeContinuousBackups(describe -> describe.tableName(table))
                        .continuousBackupsDescription()
                        .pointInTimeRecoveryDescription()
                        .pointInTimeRecoveryStatus()
                == PointInTimeRecoveryStatus.ENABLED;
    }

    @Test
    void events_reach_the_read_model_in_order_and_never_block_it_for_ever() {
        EventSourceMappingConfiguration source = source();

        assertThat(source.functionArn()).endsWith(":mia-updateCartReadModel:live");
        assertThat(source.startingPosition()).isEqualTo(EventSourcePosition.TRIM_HORIZON);
        assertThat(source.functionResponseTypes())
                .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        assertThat(source.filterCriteria().filters().getFirst().pattern())
                .isEqualTo("{\"eventName\": [\"INSERT\"]}");
        assertThat(source.bisectBatchOnFunctionError()).isTrue();
        assertThat(source.maximumRetryAttempts()).as("without end").isEqualTo(-1);
        assertThat(source.maximumRecordAgeInSeconds())
                .as("shorter than a stream remembers")
                .isBetween(43_200, 86_399);
        assertThat(source.destinationConfig().onFailure().destination())
                .isEqualTo("arn:aws:sqs:us-east-1:000000000000:mia-cart-events-failed");
    }

    private static EventSourceMappingConfiguration source() {
        return template.harness()
                .lambda()
                .listEventSourceMappings(list -> list.functionName("mia-updateCartReadModel:live"))
                .eventSourceMappings()
                .getFirst();
    }

    @Test
    void state_can_be_written_in_a_transaction_only() {
        assertThat(statements())
                .filteredOn(statement -> statement.actions().contains("dynamodb:PutItem"))
                .hasSize(7)
                .allSatisfy(statement ->
                        assertThat(statement.conditions())
                                .isEqualTo(
                                        Map.of(
                                                "ForAnyValue:StringEquals",
                                                Map.of(
                                                        "dynamodb:EnclosingOperation",
                                                        List.of("TransactWriteItems")))));
    }

    @Test
    void no_function_may_do_more_than_it_does() {
        assertThat(statements().flatMap(statement -> statement.actions().stream()))
                .containsOnly(
                        "dynamodb:GetItem",
                        "dynamodb:PutItem",
                        "dynamodb:Query",
                        "dynamodb:Scan",
                        "dynamodb:DescribeTable",
                        "dynamodb:DescribeStream",
                        "dynamodb:GetRecords",
                        "dynamodb:GetShardIterator",
                        "dynamodb:ListStreams",
                        "sqs:SendMessage",
                        "logs:CreateLogStream",
                        "logs:PutLogEvents");
        for (String query : List.of("mia-getCart", "mia-listCarts")) {
            assertThat(deployment.functions().get(query))
                    .flatExtracting(PolicyStatement::actions)
                    .containsExactly("logs:CreateLogStream", "logs:PutLogEvents");
        }
    }

    @Test
    void how_carts_are_kept_is_told_to_those_who_write_or_read_them_and_to_nobody_else() {
        assertThat(keeping("mia-addCartItem"))
                .isEqualTo(
                        Map.of(
                                "STRATEGY",
                                "current-state",
                                "SNAPSHOT_EVERY",
                                "20",
                                "WARM_STATES",
                                "0"));

        template.deploy(
                Map.of("StateStrategy", "snapshot", "SnapshotEvery", "7", "WarmStates", "50"));

        assertThat(deployment.functions().keySet())
                .isNotEmpty()
                .allSatisfy(function ->
                        assertThat(keeping(function)).isEqualTo(expectedKeeping(function)));
        template.deploy(Map.of());
    }

    private static Map<String, String> expectedKeeping(String function) {
        if (COMMANDS.contains(function)) {
            return Map.of("STRATEGY", "snapshot", "SNAPSHOT_EVERY", "7", "WARM_STATES", "50");
        }
        // the auditor reads always
        return function.equals("mia-auditCarts")
                ? Map.of("STRATEGY", "snapshot", "SNAPSHOT_EVERY", "7")
                : Map.of();
    }

    private static Map<String, String> keeping(String function) {
        String prefix = "TANDEM_DYNAMODB_AGGREGATES_CART_";
        return template
                .harness()
                .lambda()
                .getFunctionConfiguration(get -> get.functionName(function))
                .environment()
                .variables()
                .entrySet()
                .stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                variable -> variable.getKey().substring(prefix.length()),
                                Map.Entry::getValue));
    }

    @Test
    void commands_and_queries_have_a_way_each() {
        assertThat(template.routes())
                .extracting(route -> route.substring(route.indexOf('/')))
                .containsExactlyInAnyOrder(
                        "/createCart",
                        "/addCartItem",
                        "/changeCartItemQuantity",
                        "/removeCartItem",
                        "/checkOutCart",
                        "/commands/{command}",
                        "/getCart",
                        "/listCarts");
    }

    private static Stream<PolicyStatement> statements() {
        return deployment.functions().values().stream().flatMap(List::stream);
    }
}
