package dev.tandem.dynamodb.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.core.command.Grouping;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;
import dev.tandem.observe.setting.RefusedSettingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.time.Duration;
import java.util.Map;

/** Settings as a Lambda function gets them: by environment variables. */
class TandemDynamoDbPropertiesTest {

    @Test
    void each_type_of_aggregate_has_a_strategy_of_its_own() {
        var kept =
                kept(
                        Map.of(
                                "TANDEM_DYNAMODB_AGGREGATES_CART_STRATEGY", "snapshot",
                                "TANDEM_DYNAMODB_AGGREGATES_CART_SNAPSHOT_EVERY", "7",
                                "TANDEM_DYNAMODB_AGGREGATES_CART_WARM_STATES", "50",
                                "TANDEM_DYNAMODB_AGGREGATES_OFFER_WARM_STATES", "9"));

        assertThat(kept.of("cart")).isEqualTo(new AggregateSettings(StateStrategy.SNAPSHOT, 7, 50));
        assertThat(kept.of("offer"))
                .isEqualTo(new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 9));
        assertThat(kept.of("order")).isEqualTo(AggregateSettings.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource({
        "SNAPSHOT_EVERY, 1, snapshot-every is 1",
        "WARM_STATES, -1, warm-states is -1",
        "TRUST_WARM_FOR, 2m, trust-warm-for is PT2M",
        "TRUST_WARM_FOR, -1s, trust-warm-for is PT-1S",
        "TRUST_WARM_FOR, 10s, trust-warm-for is PT10S"
    })
    void what_an_aggregate_can_t_have_is_told_by_its_setting(
            String setting, String value, String told) {
        var kept = kept(Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_" + setting, value));

        assertThatThrownBy(() -> kept.of("cart"))
                .isInstanceOf(RefusedSettingException.class)
                .hasMessageStartingWith("tandem.dynamodb.aggregates.cart." + told);
    }

    @Test
    void warm_states_are_trusted_where_there_are_some_of_snapshots() {
        String cart = "TANDEM_DYNAMODB_AGGREGATES_CART_";
        var kept =
                kept(
                        Map.of(
                                cart + "STRATEGY", "snapshot",
                                cart + "WARM_STATES", "5",
                                cart + "TRUST_WARM_FOR", "1m"));

        assertThat(kept.of("cart").trustedFor()).isEqualTo(Duration.ofMinutes(1));
    }

    @Test
    void the_table_of_events_may_be_one_of_another_prefix() {
        var kept = kept(Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_EVENTS_TABLE", "shop-cart_events"));

        assertThat(kept.eventTable("cart")).isEqualTo("shop-cart_events");
        assertThat(kept.eventTable("stock")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca", "cart events", "arn:aws:dynamodb:eu-west-1:1:table/cart_events"})
    void what_no_table_can_be_called_is_refused(String name) {
        var kept = kept(Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_EVENTS_TABLE", name));

        assertThatThrownBy(() -> kept.eventTable("cart"))
                .hasMessageContaining("tandem.dynamodb.aggregates.cart.events-table is")
                .hasMessageContaining("3 to 255 characters");
    }

    @Test
    void who_only_reads_events_asks_nothing_of_how_they_are_kept() {
        var kept =
                kept(
                        Map.of(
                                "TANDEM_DYNAMODB_AGGREGATES_CART_TRUST_WARM_FOR", "5s",
                                "TANDEM_DYNAMODB_AGGREGATES_CART_EVENTS_TABLE",
                                        "shop-cart_events"));

        assertThat(kept.eventTable("cart")).isEqualTo("shop-cart_events");
    }

    @Test
    void a_type_of_two_words_has_one_too() {
        var kept =
                kept(
                        Map.of(
                                "TANDEM_DYNAMODB_AGGREGATES_SHOPPING_CART_STRATEGY", "snapshot",
                                "TANDEM_DYNAMODB_AGGREGATES_SHOPPING_CART_SNAPSHOT_EVERY", "7",
                                "TANDEM_DYNAMODB_AGGREGATES_SHOPPING_CART_WARM_STATES", "50",
                                "TANDEM_DYNAMODB_AGGREGATES_SHOPPING_STRATEGY", "snapshot",
                                "TANDEM_DYNAMODB_AGGREGATES_CART_WARM_STATES", "9"));

        assertThat(kept.of("shopping_cart"))
                .isEqualTo(new AggregateSettings(StateStrategy.SNAPSHOT, 7, 50));
        assertThat(kept.of("shopping"))
                .isEqualTo(new AggregateSettings(StateStrategy.SNAPSHOT, 20, 0));
        assertThat(kept.of("cart"))
                .isEqualTo(new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"shopping-cart", "shopping_cart", "shoppingCart", "[shopping_cart]"})
    void a_type_of_two_words_has_one_in_a_file_as_well(String written) {
        var kept =
                new AggregateKeeping(
                        environment(
                                new MapPropertySource(
                                        "a file",
                                        Map.of(
                                                "tandem.dynamodb.aggregates.%s.strategy"
                                                        .formatted(written),
                                                "snapshot"))));

        assertThat(kept.of("shopping_cart").strategy()).isEqualTo(StateStrategy.SNAPSHOT);
    }

    @Test
    void what_is_not_said_of_snapshots_has_its_default() {
        assertThat(kept(Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_STRATEGY", "snapshot")).of("cart"))
                .isEqualTo(new AggregateSettings(StateStrategy.SNAPSHOT, 20, 0));
        assertThat(kept(Map.of()).of("cart")).isEqualTo(AggregateSettings.DEFAULT);
    }

    @Test
    void a_strategy_that_is_none_ends_the_start() {
        Map<String, Object> hope = Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_STRATEGY", "hope");

        assertThatThrownBy(() -> kept(hope).of("cart"))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining("hope");
    }

    @Test
    void one_type_kept_otherwise_forgets_no_other() {
        var snapshot = new AggregateSettings(StateStrategy.SNAPSHOT, 7, 0);
        var settings =
                DynamoDbSettings.defaults()
                        .keeping("cart", snapshot)
                        .keeping("offer", AggregateSettings.DEFAULT);

        assertThat(settings.aggregates().apply("cart")).isEqualTo(snapshot);
    }

    @ParameterizedTest
    @CsvSource({
        "attempt-timeout, 0s, 1ms",
        "call-timeout, -1s, 1ms",
        "command-window, 0s, 1s",
        "parallel-queries, 0, 1",
        "queued-commands, -1, 0",
        "queue-time, 0s, 1s",
        "table-prefix, shop/, shop.A_b-1_"
    })
    void what_a_setting_can_not_be_is_refused_by_its_name(
            String setting, String wrong, String right) {
        assertThatThrownBy(() -> bound(setting, wrong))
                .isInstanceOf(BindException.class)
                .rootCause()
                .hasMessageStartingWith("tandem.dynamodb." + setting + " is ")
                .hasMessageContaining(", it has to be ");
        assertThat(bound(setting, right)).isNotNull();
    }

    @Test
    void commands_wait_for_each_other_where_some_may_be_queued_and_else_not() {
        assertThat(bound("queue-time", "2s").settings(_ -> AggregateSettings.DEFAULT, _ -> ""))
                .extracting(DynamoDbSettings::groupingOrNull)
                .isNull();
        assertThat(bound("queued-commands", "7").settings(_ -> AggregateSettings.DEFAULT, _ -> ""))
                .extracting(DynamoDbSettings::groupingOrNull)
                .isEqualTo(new Grouping(7, Duration.ofSeconds(5)));
    }

    private static TandemDynamoDbProperties bound(String setting, String value) {
        return new Binder(
                        new MapConfigurationPropertySource(
                                Map.of("tandem.dynamodb." + setting, value)))
                .bindOrCreate("tandem.dynamodb", TandemDynamoDbProperties.class);
    }

    private static AggregateKeeping kept(Map<String, Object> variables) {
        return new AggregateKeeping(
                environment(
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables)));
    }

    private static ConfigurableEnvironment environment(PropertySource<?> given) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, given);
        return environment;
    }
}
