package dev.tandem.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.lambda.setting.EnvironmentSettings;
import dev.tandem.observe.setting.UnreadSettingException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.HashMap;
import java.util.Map;

/** The pool of the lean face, by the names that its settings have on Spring's. */
class PoolSettingsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MAXIMUM_POOL_SIZE | 0 | maximum-pool-size is 0, it has to be at least 1",
                "MINIMUMIDLE | -1 | minimum-idle is -1, it has to be at least 0",
                "CONNECTION_TIMEOUT | 249 | connection-timeout is 249, it has to be 0 for no end,"
                        + " or at least 250",
                "VALIDATION_TIMEOUT | 0 | validation-timeout is 0, it has to be at least 250",
                "IDLE_TIMEOUT | -5 | idle-timeout is -5, it has to be at least 0",
                "IDLE_TIMEOUT | 5m | idle-timeout is '5m', it has to be a whole number"
            })
    void a_value_that_a_pool_can_t_have_is_told_by_its_setting(
            String name, String value, String told) {
        assertThatThrownBy(() -> pool(said("SPRING_DATASOURCE_HIKARI_" + name, value)))
                .hasMessage("spring.datasource.hikari." + told);
    }

    @Test
    void the_least_that_a_pool_can_have_is_taken() {
        HikariDataSource pool =
                pool(
                        Map.of(
                                "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/carts",
                                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "1",
                                "SPRING_DATASOURCE_HIKARI_CONNECTION_TIMEOUT", "0",
                                "SPRING_DATASOURCE_HIKARI_VALIDATION_TIMEOUT", "250",
                                "SPRING_DATASOURCE_HIKARI_IDLE_TIMEOUT", "0"));

        assertThat(pool.getMaximumPoolSize()).isEqualTo(1);
        assertThat(pool.getConnectionTimeout()).isEqualTo(Integer.MAX_VALUE);
        assertThat(pool.getValidationTimeout()).isEqualTo(250);
        assertThat(pool.getIdleTimeout()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SPRING_DATASOURCE_HIKARI_MAX_LIFETIME",
                "SPRING_DATASOURCE_HIKARI_SCHEMA",
                "SPRING_DATASOURCE_PASWORD"
            })
    void what_nothing_reads_of_a_database_is_refused_where_there_is_one(String variable) {
        EnvironmentSettings withDatabase = new EnvironmentSettings(said(variable, "1"));
        EnvironmentSettings without = new EnvironmentSettings(said(variable, "1"));
        assertThat(ReadSideSettings.pool(withDatabase)).isNotNull();

        assertThatThrownBy(withDatabase::requireAllRead)
                .isInstanceOf(UnreadSettingException.class)
                .hasMessageContaining(variable);
        without.requireAllRead();
    }

    @Test
    void all_that_a_pool_is_told_is_read() {
        EnvironmentSettings settings =
                new EnvironmentSettings(
                        Map.of(
                                "SPRING_DATASOURCE_URL", "jdbc:postgresql://db/carts",
                                "SPRING_DATASOURCE_USERNAME", "tandem",
                                "SPRING_DATASOURCE_PASSWORD", "secret",
                                "SPRING_DATASOURCE_HIKARI_MAXIMUM_POOL_SIZE", "8",
                                "SPRING_DATASOURCE_HIKARI_INITIALIZATIONFAILTIMEOUT", "-1"));
        assertThat(ReadSideSettings.pool(settings).getMaximumPoolSize()).isEqualTo(8);

        settings.requireAllRead();
    }

    private static Map<String, String> said(String name, String value) {
        Map<String, String> variables = new HashMap<>();
        variables.put("SPRING_DATASOURCE_URL", "jdbc:postgresql://db/carts");
        variables.put(name, value);
        return variables;
    }

    private static HikariDataSource pool(Map<String, String> variables) {
        return ReadSideSettings.pool(new EnvironmentSettings(variables));
    }
}
