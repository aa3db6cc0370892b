package dev.tandem.dynamodb.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.util.Map;

/** Settings as a Lambda function gets them: by environment variables. */
class TandemDynamoDbPropertiesTest {

    @Test
    void each_type_of_aggregate_has_a_strategy_of_its_own() {
        var settings =
                settings(
                        Map.of(
                                "TANDEM_DYNAMODB_AGGREGATES_CART_STRATEGY", "snapshot",
                                "TANDEM_DYNAMODB_AGGREGATES_CART_SNAPSHOT_EVERY", "7",
                                "TANDEM_DYNAMODB_AGGREGATES_CART_WARM_STATES", "50",
                                "TANDEM_DYNAMODB_AGGREGATES_OFFER_WARM_STATES", "9"));

        assertThat(settings)
                .isEqualTo(
                        Map.of(
                                "cart", new AggregateSettings(StateStrategy.SNAPSHOT, 7, 50),
                                "offer",
                                        new AggregateSettings(StateStrategy.CURRENT_STATE, 20, 9)));
    }

    @Test
    void what_is_not_said_of_snapshots_has_its_default() {
        assertThat(settings(Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_STRATEGY", "snapshot")))
                .isEqualTo(Map.of("cart", new AggregateSettings(StateStrategy.SNAPSHOT, 20, 0)));
        assertThat(settings(Map.of())).isEmpty();
    }

    @Test
    void a_strategy_that_is_none_ends_the_start() {
        assertThatThrownBy(
                        () -> settings(Map.of("TANDEM_DYNAMODB_AGGREGATES_CART_STRATEGY", "hope")))
                .isInstanceOf(BindException.class)
                .hasStackTraceContaining("hope");
    }

    private static Map<String, AggregateSettings> settings(Map<String, Object> variables) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                                variables));
        return Binder.get(environment)
                .bindOrCreate("tandem.dynamodb", TandemDynamoDbProperties.class)
                .settings()
                .aggregates();
    }
}
