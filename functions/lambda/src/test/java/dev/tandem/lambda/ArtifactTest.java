package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.event.EventTypes;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an artifact says of an environment that it can't start in. */
class ArtifactTest {

    /** Asks for nothing. */
    record Ask() {}

    /** Has one function, and one that leads to it. */
    static final class Shop implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            functions.query("ask", Ask.class, request -> request.answer(_ -> found()));
            functions.routes("all", "function", List.of("ask"));
        }

        private static QueryResult<String> found() {
            return new QueryResult.Found<>("answer");
        }
    }

    /** Leads to what is not there. */
    static final class Misrouted implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            functions.routes("all", "function", List.of("aks"));
        }
    }

    /** Leads to what takes an event. */
    static final class Overrouted implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            new Shop().compose(functions);
            functions.event("count", event -> event.length);
            functions.routes("some", "function", List.of("ask", "count"));
        }
    }

    /** Leads to what leads to others. */
    static final class Circular implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            new Shop().compose(functions);
            functions.routes("some", "function", List.of("ask", "all"));
        }
    }

    sealed interface Happening {}

    record Opened() implements Happening {}

    /** Only reads events. */
    static final class Reader implements LambdaApplication {

        @Override
        public void compose(Composition functions) {
            new Shop().compose(functions);
            assertThat(
                            functions
                                    .dynamoDb()
                                    .history(
                                            new AggregateType("open_shop", "shopId"),
                                            EventTypes.of(Happening.class)
                                                    .type("shop_opened", 1, Opened.class)
                                                    .build()))
                    .isNotNull();
        }
    }

    private final Map<String, String> variables = new HashMap<>();

    ArtifactTest() {
        variables.put("MAIN_CLASS", Shop.class.getName());
        variables.put("SPRING_CLOUD_FUNCTION_DEFINITION", "ask");
        variables.put("AWS_ACCESS_KEY_ID", "key");
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        variables.put("AWS_REGION", "eu-west-1");
    }

    @Test
    void a_function_that_is_not_there_is_told_with_those_that_are() {
        assertRefused(
                "SPRING_CLOUD_FUNCTION_DEFINITION",
                "aks",
                "SPRING_CLOUD_FUNCTION_DEFINITION is 'aks': there is no function 'aks', there are"
                        + " [all, ask]");
    }

    @Test
    void a_route_to_what_is_not_there_lets_nothing_start() {
        assertRefused("MAIN_CLASS", Misrouted.class.getName(), "all leads to 'aks'");
    }

    @Test
    void so_does_one_to_what_takes_no_requests() {
        assertRefused(
                "MAIN_CLASS",
                Overrouted.class.getName(),
                "some leads to 'count', which takes neither a CommandRequest nor a QueryRequest");
        assertRefused("MAIN_CLASS", Circular.class.getName(), "some leads to 'all', which takes");
    }

    @Test
    void a_variable_that_is_missing_is_told_with_what_it_names() {
        assertRefused("MAIN_CLASS", " ", "the variable MAIN_CLASS is missing: it names");
    }

    @Test
    void a_class_that_is_no_application_is_told() {
        assertRefused("MAIN_CLASS", "java.lang.String", "is no LambdaApplication");
        assertRefused("MAIN_CLASS", "com.example.Nobody", "is no LambdaApplication");
    }

    @Test
    void a_misspelt_setting_is_told_with_the_nearest_name() {
        assertRefused(
                "TANDEM_METRICS_ENABELD", "true", "write that, or take it out", "TANDEM_METRICS");
        assertRefused("TANDEM_FUNCTION_CALLERCLAIMS", "x", "nothing reads it");
    }

    @Test
    void a_value_that_a_setting_can_t_have_is_told_with_what_it_may_be() {
        assertRefused(
                "TANDEM_METRICS_ENABLED",
                "perhaps",
                "tandem.metrics.enabled is 'perhaps', it has to be true or false");
        assertRefused(
                "LOGGING_STRUCTURED_FORMAT_CONSOLE",
                "logstash",
                "logging.structured.format.console is logstash, it has to be ecs");
    }

    @Test
    void who_only_reads_an_aggregate_s_events_may_be_told_how_it_is_kept() {
        variables.put("MAIN_CLASS", Reader.class.getName());
        variables.put("TANDEM_DYNAMODB_AGGREGATES_OPEN_SHOP_STRATEGY", "snapshot");
        variables.put("TANDEM_DYNAMODB_AGGREGATES_OPENSHOP_TRUSTWARMFOR", "5s");

        assertThat(new FunctionHandler(variables)).isNotNull();
        assertRefused(
                "TANDEM_DYNAMODB_AGGREGATES_OPEN_SHIP_STRATEGY",
                "snapshot",
                "nothing reads it",
                "TANDEM_DYNAMODB_AGGREGATES_OPEN_SHOP_STRATEGY");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TANDEM_DYNAMODB_TABLE_PREFIX",
                "TANDEM_DYNAMODB_AGGREGATES_SHOP_STRATEGY",
                "TANDEM_READ_MODEL_PATIENCE",
                "TANDEM_QUEUE_SOURCE"
            })
    void settings_of_what_an_application_does_without_are_left_alone(String variable) {
        variables.put(variable, "5s");

        assertThat(new FunctionHandler(variables)).isNotNull();
    }

    @Test
    void who_keeps_nothing_is_told_of_connections_that_can_t_be_kept_all_the_same() {
        assertRefused(
                "TANDEM_DYNAMODB_KEPT_CONNECTIONS",
                "many",
                "tandem.dynamodb.kept-connections is 'many', it has to be a whole number");
    }

    private void assertRefused(String variable, String value, String... told) {
        Map<String, String> changed = new HashMap<>(variables);
        changed.put(variable, value);
        assertThatThrownBy(() -> new FunctionHandler(changed).hashCode())
                .isInstanceOf(RuntimeException.class)
                .hasMessageContainingAll(told);
    }
}
