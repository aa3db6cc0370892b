package dev.tandem.harness.sam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.sam.policy.PolicyStatement;
import dev.tandem.harness.testing.fidelity.Area;
import dev.tandem.harness.testing.fidelity.Guarantee;

import org.junit.jupiter.api.Test;

import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What {@code template.yaml} promises. */
class ShippedTemplateTest {

    private static final List<String> COMMANDS =
            List.of(
                    "CreateCartFunction",
                    "AddCartItemFunction",
                    "ChangeCartItemQuantityFunction",
                    "RemoveCartItemFunction",
                    "CheckOutCartFunction",
                    "CartCommandsFunction");

    private final Stack stack = Templates.shipped(Map.of());

    @Test
    void events_reach_the_read_model_in_order_and_never_block_it_for_ever() {
        CreateEventSourceMappingRequest source =
                function("UpdateCartReadModelFunction").sources().getFirst();

        assertThat(source.functionName()).isEqualTo("mia-updateCartReadModel");
        assertThat(source.startingPosition()).isEqualTo(EventSourcePosition.TRIM_HORIZON);
        assertThat(source.functionResponseTypes())
                .containsExactly(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES);
        assertThat(source.filterCriteria().filters().getFirst().pattern())
                .isEqualTo("{\"eventName\": [\"INSERT\"]}");
        assertThat(source.bisectBatchOnFunctionError()).isTrue();
        assertThat(source.maximumRetryAttempts()).isPositive();
        assertThat(source.maximumRecordAgeInSeconds()).isBetween(60, 86_400);
        assertThat(source.destinationConfig().onFailure().destination())
                .isEqualTo("CartEventsFailedQueue");
    }

    @Guarantee(
            area = Area.TEMPLATE,
            aws = "dynamodb:EnclosingOperation restricts writes to transactions",
            source = "DynamoDB Developer Guide, IAM policy conditions")
    @Test
    void state_can_be_written_in_a_transaction_only() {
        assertThat(statements())
                .filteredOn(statement -> statement.actions().contains("dynamodb:PutItem"))
                .hasSize(6)
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
                        "sqs:SendMessage");
        assertThat(function("GetCartFunction").policies()).isEmpty();
        assertThat(function("ListCartsFunction").policies()).isEmpty();
    }

    @Test
    void how_carts_are_kept_is_told_to_those_who_write_or_read_them_and_to_nobody_else() {
        Stack snapshots =
                Templates.shipped(
                        Map.of(
                                "StateStrategy", "snapshot",
                                "SnapshotEvery", "7",
                                "WarmStates", "50"));

        for (String id : snapshots.order()) {
            if (snapshots.resource(id) instanceof Function function) {
                assertThat(keeping(function)).as(id).isEqualTo(expectedKeeping(id));
            }
        }
        assertThat(keeping(function("AddCartItemFunction")))
                .isEqualTo(
                        Map.of(
                                "STRATEGY",
                                "current-state",
                                "SNAPSHOT_EVERY",
                                "20",
                                "WARM_STATES",
                                "0"));
    }

    private static Map<String, String> expectedKeeping(String id) {
        if (COMMANDS.contains(id)) {
            return Map.of("STRATEGY", "snapshot", "SNAPSHOT_EVERY", "7", "WARM_STATES", "50");
        }
        // the auditor reads always
        return id.equals("AuditCartsFunction")
                ? Map.of("STRATEGY", "snapshot", "SNAPSHOT_EVERY", "7")
                : Map.of();
    }

    private static Map<String, String> keeping(Function function) {
        String prefix = "TANDEM_DYNAMODB_AGGREGATES_CART_";
        return function.request().environment().variables().entrySet().stream()
                .filter(variable -> variable.getKey().startsWith(prefix))
                .collect(
                        Collectors.toMap(
                                variable -> variable.getKey().substring(prefix.length()),
                                Map.Entry::getValue));
    }

    @Test
    void commands_and_queries_have_a_way_each() {
        assertThat(functions().flatMap(function -> function.routes().stream()))
                .extracting(HttpRoute::path)
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

    private Stream<PolicyStatement> statements() {
        return functions().flatMap(function -> function.policies().stream());
    }

    private Stream<Function> functions() {
        return stack.order().stream()
                .map(stack::resource)
                .filter(Function.class::isInstance)
                .map(Function.class::cast);
    }

    private Function function(String id) {
        return (Function) stack.resource(id);
    }
}
