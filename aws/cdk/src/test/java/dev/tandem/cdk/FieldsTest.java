package dev.tandem.cdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.store.AggregateType;

import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.aws_apigatewayv2_authorizers.HttpJwtAuthorizer;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.events.Schedule;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.secretsmanager.Secret;

import java.nio.file.Path;
import java.util.List;

/** What can't be deployed is refused when it is synthesised, each field by its name. */
@Tag("thorough")
class FieldsTest {

    @TempDir Path folder;

    private Stack stack;

    @BeforeEach
    void start() {
        stack = new Stack(Synthesis.app(folder.resolve("cdk.out")), "shop");
    }

    @Test
    void what_is_missing_is_told_all_at_once_with_an_example() {
        refused(EventSourcedAggregate.Builder.create(stack, "Stock")::build)
                .hasMessage(
                        "EventSourcedAggregate Stock: type: is missing, such as type(\"stock\","
                            + " \"itemId\"); functions: is missing, such as"
                            + " FunctionSettings.Builder.create(); commands: is missing, such as"
                            + " commands(\"receiveStock\")");
        refused(ReadModel.Builder.create(stack, "Stock")::build)
                .hasMessageContaining("ReadModel Stock: name: is missing")
                .hasMessageContaining("eventsOf: is missing")
                .hasMessageContaining("database: is missing")
                .hasMessageContaining("updater: is missing");
        refused(FunctionSettings.Builder.create()::build)
                .hasMessageContaining("code: is missing")
                .hasMessageContaining("mainClass: is missing");
        refused(ReadModelDatabase.Builder.create()::build)
                .hasMessageContaining("url: is missing")
                .hasMessageContaining("username: is missing");
    }

    @Test
    void an_api_without_a_word_on_who_may_call_it_is_refused() {
        FunctionSettings.Builder functions =
                FunctionSettings.Builder.create()
                        .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                        .mainClass("com.example.Application")
                        .api(HttpApi.Builder.create(stack, "Api").build());

        refused(functions::build)
                .hasMessage(
                        "FunctionSettings: authorizer: is missing: say who may call the API, such"
                                + " as with HttpJwtAuthorizer, or openApi(true) for everyone");
        refused(functions.openApi(true).authorizer(authorizer())::build)
                .hasMessageContaining("openApi: is true, and there is an authorizer");
    }

    private static HttpJwtAuthorizer authorizer() {
        return HttpJwtAuthorizer.Builder.create("Callers", "https://id.example")
                .jwtAudience(List.of("carts"))
                .build();
    }

    @Test
    void names_that_aws_or_the_table_contract_would_refuse_are_refused_by_field() {
        refused(
                        EventSourcedAggregate.Builder.create(stack, "Stock")
                                        .type(new AggregateType("Stock Item", "Item-Id", "a b"))
                                        .functions(functions())
                                        .commands("receive stock", "ship", "ship")
                                        .command("all", "commands")
                                ::build)
                .hasMessageContaining("type.name: is 'Stock Item', must be snake_case")
                .hasMessageContaining("type.idField: is 'Item-Id', must be camelCase")
                .hasMessageContaining("type.stateTable: is 'shop-a b', a table's name")
                .hasMessageContaining("commands: is 'shop-receive stock', a function's name")
                .hasMessageContaining("commands: has 'ship' twice")
                .hasMessageContaining("commands.path: is 'commands', must begin with /");
        refused(() -> EventSourcedAggregate.Builder.create(stack, "Stock").type("stock", "version"))
                .hasMessageContaining("the id of stock can't be called 'version'");
        refused(settings().prefix("shop_")::build)
                .hasMessageContaining("prefix: is 'shop_', must be up to 30 characters");
    }

    @Test
    void numbers_outside_of_what_is_possible_are_refused_with_the_range() {
        refused(settings().memorySize(64)::build)
                .hasMessageContaining("memorySize: is 64, must be 128 to 10240 MB");
        refused(aggregate().snapshotEvery(1).warmStates(-1)::build)
                .hasMessageContaining("snapshotEvery: is 1, must be 2 to 1000000 events")
                .hasMessageContaining("warmStates: is -1, must be 0 to 1000000");
        refused(
                        model().batchSize(0)
                                        .parallelization(11)
                                        .concurrency(0)
                                        .maxRecordAge(Duration.hours(24))
                                ::build)
                .hasMessageContaining("batchSize: is 0, must be 1 to 10000 records")
                .hasMessageContaining("parallelization: is 11, must be 1 to 10 batches")
                .hasMessageContaining("concurrency: is 0, must be 1 to 1000 instances")
                .hasMessageContaining(
                        "maxRecordAge: is 86400, must be 60 to 82800 seconds, since the stream"
                                + " forgets after 24 hours");
    }

    @Test
    void a_read_model_of_somebody_elses_events_needs_their_stream_and_has_no_audit() {
        ReadModel.Builder model = model();
        refused(model.queries("updateStock")::build)
                .hasMessageContaining(
                        "queries: is 'updateStock', which another function is called");
        refused(
                        model.eventsOf(
                                                new AggregateType("cart", "cartId"),
                                                Table.fromTableName(stack, "Carts", "cart_events"))
                                        .audit("auditCarts")
                                ::build)
                .hasMessageContaining("eventsOf: the event table of cart has no stream")
                .hasMessageContaining("audit: reads states");
    }

    @Test
    void an_audit_that_nobody_would_miss_for_years_or_within_the_hour_is_refused() {
        Schedule schedule = Schedule.rate(Duration.days(7));

        refused(model().audit("auditStock").auditSchedule(schedule, Duration.minutes(59))::build)
                .hasMessageContaining(
                        "auditSchedule: is 3540, must be 3600 to 31622400 seconds, since an alarm"
                                + " looks once an hour");
    }

    @Test
    void upkeep_of_another_prefix_or_deployment_would_be_on_other_tables_and_in_no_alarm() {
        refused(model().upkeepFunctions(settings().prefix("").deployment("other").build())::build)
                .hasMessageContaining(
                        "upkeepFunctions: has the prefix '', and functions 'shop-': both have to"
                                + " have the same")
                .hasMessageContaining(
                        "upkeepFunctions: has the deployment 'other', and functions 'shop'");
    }

    @Test
    void the_name_of_the_stack_is_the_deployment_that_nobody_has_said() {
        assertThat(model().upkeepFunctions(settings().deployment("shop").build()).build())
                .isNotNull();
    }

    @Test
    void functions_of_another_prefix_than_the_aggregate_s_would_not_find_its_tables() {
        EventSourcedAggregate stock = aggregate().build();
        FunctionSettings others = settings().prefix("other-").build();
        String told =
                "functions: have the prefix 'other-', and the tables of stock 'shop-': both have to"
                        + " have the same";

        refused(ReadModel.Builder.create(stack, "Model").eventsOf(stock).functions(others)::build)
                .hasMessageContaining(told);
        refused(
                        CommandQueueFunction.Builder.create(stack, "Queue")
                                        .commandsOf(stock)
                                        .functions(others)
                                ::build)
                .hasMessageContaining(told);
    }

    @Test
    void a_database_that_nobody_could_reach_is_refused() {
        refused(
                        ReadModelDatabase.Builder.create()
                                        .url("postgres://host/shop")
                                        .username("tandem")
                                        .iamAuthentication("shop-cluster")
                                        .secret(new Secret(stack, "Login"))
                                        .subnets(SubnetSelection.builder().build())
                                ::build)
                .hasMessageContaining("url: is 'postgres://host/shop', must begin with")
                .hasMessageContaining("iamAuthentication: is 'shop-cluster', must be a resource id")
                .hasMessageContaining("secret: and iamAuthentication exclude each other")
                .hasMessageContaining("vpc: is missing, where there are subnets");
    }

    private static AbstractThrowableAssert<?, ?> refused(ThrowingCallable call) {
        return assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class);
    }

    private FunctionSettings.Builder settings() {
        return FunctionSettings.Builder.create()
                .code(Code.fromAsset(Synthesis.emptyZip(folder).toString()))
                .mainClass("com.example.Shop")
                .prefix("shop-");
    }

    private FunctionSettings functions() {
        return settings().build();
    }

    private EventSourcedAggregate.Builder aggregate() {
        return EventSourcedAggregate.Builder.create(stack, "Stock")
                .type("stock", "itemId")
                .functions(functions())
                .commands("receiveStock");
    }

    private ReadModel.Builder model() {
        return ReadModel.Builder.create(stack, "StockReadModel")
                .name("stock")
                .eventsOf(aggregate().build())
                .functions(functions())
                .database(
                        ReadModelDatabase.Builder.create()
                                .url("jdbc:postgresql://host/shop")
                                .username("tandem")
                                .build())
                .updater("updateStock");
    }
}
