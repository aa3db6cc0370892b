package dev.tandem.readmodel.autoconfigure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.observe.autoconfigure.TandemObserveAutoConfiguration;
import dev.tandem.snapstart.RuntimeHooks;
import dev.tandem.snapstart.autoconfigure.TandemSnapStartAutoConfiguration;

import org.crac.Core;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

import javax.sql.DataSource;

/** The pool of Spring Boot, as the read model needs it. */
class PoolAutoConfigurationTest {

    private final String url = LocalPostgres.shared().createDatabase();

    private final ApplicationContextRunner runner =
            new ApplicationContextRunner()
                    .withConfiguration(
                            AutoConfigurations.of(
                                    TandemSnapStartAutoConfiguration.class,
                                    DataSourceAutoConfiguration.class,
                                    DataSourceTransactionManagerAutoConfiguration.class,
                                    JdbcTemplateAutoConfiguration.class,
                                    TandemReadModelAutoConfiguration.class,
                                    TandemObserveAutoConfiguration.class))
                    .withPropertyValues(
                            "spring.datasource.url=" + url,
                            "spring.datasource.hikari.minimum-idle=0",
                            "spring.datasource.hikari.maximum-pool-size=2");

    @Test
    void whoever_s_statement_finds_that_a_server_takes_no_writes_the_whole_pool_goes() {
        runner.run(context -> {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            List<Integer> before = twoConnections(jdbc);

            assertThatThrownBy(() ->
                            jdbc.execute(
                                    (ConnectionCallback<Boolean>)
                                            connection -> {
                                                try (Statement statement =
                                                        connection.createStatement()) {
                                                    statement.execute(
                                                            "SET default_transaction_read_only ="
                                                                    + " on");
                                                    return statement.execute(
                                                            "CREATE TABLE a (b int)");
                                                }
                                            }))
                    .hasRootCauseInstanceOf(SQLException.class)
                    .rootCause()
                    .hasMessageContaining("read-only transaction");

            assertThat(twoConnections(jdbc)).doesNotContainAnyElementsOf(before);
        });
    }

    @Test
    void an_error_of_another_kind_costs_no_connection() {
        runner.run(context -> {
            JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
            List<Integer> before = twoConnections(jdbc);

            assertThatThrownBy(() -> jdbc.execute("SELECT nothing"))
                    .hasRootCauseInstanceOf(SQLException.class);

            assertThat(twoConnections(jdbc)).containsExactlyInAnyOrderElementsOf(before);
        });
    }

    @Test
    void on_lambda_pool_and_driver_wait_for_less_than_a_query_lives() {
        runner.withPropertyValues("aws.lambda.function.name=getCart")
                .run(context -> {
                    HikariDataSource pool = context.getBean(HikariDataSource.class);

                    assertThat(pool.getConnectionTimeout()).isEqualTo(3000);
                    assertThat(pool.getDataSourceProperties())
                            .containsEntry("connectTimeout", "3")
                            .containsEntry("loginTimeout", "3")
                            .containsEntry("socketTimeout", "10");
                });
    }

    @Test
    void on_lambda_what_the_owner_has_set_stays() {
        runner.withPropertyValues(
                        "aws.lambda.function.name=getCart",
                        "spring.datasource.hikari.connection-timeout=2000",
                        "spring.datasource.hikari.data-source-properties.socketTimeout=25")
                .run(context -> {
                    HikariDataSource pool = context.getBean(HikariDataSource.class);

                    assertThat(pool.getConnectionTimeout()).isEqualTo(2000);
                    assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "25");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "on", "yes", "1"})
    void behind_a_pooler_no_statement_is_prepared_however_that_is_said(String on) {
        runner.withPropertyValues("tandem.read-model.pooler=" + on)
                .run(context -> assertThat(driver(context)).containsEntry("prepareThreshold", "0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"false", "off", "no", "0"})
    void without_one_statements_are_prepared_however_that_is_said(String off) {
        runner.withPropertyValues("tandem.read-model.pooler=" + off)
                .run(context -> assertThat(driver(context)).doesNotContainKey("prepareThreshold"));
    }

    private static Properties driver(ApplicationContext context) {
        return context.getBean(HikariDataSource.class).getDataSourceProperties();
    }

    @Test
    void before_a_snapshot_a_lazy_application_is_connected_and_then_has_no_connection() {
        runner.withInitializer(context ->
                        context.addBeanFactoryPostProcessor(
                                new LazyInitializationBeanFactoryPostProcessor()))
                .run(context -> {
                    RuntimeHooks hooks = context.getBean(RuntimeHooks.class);

                    hooks.beforeCheckpoint(Core.getGlobalContext());

                    HikariDataSource pool = context.getBean(HikariDataSource.class);
                    // a pool that was asked for a connection has one; it is suspended now
                    assertThat(pool.getHikariPoolMXBean()).isNotNull();
                    assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isZero();

                    hooks.afterRestore(Core.getGlobalContext());
                    assertThat(twoConnections(context.getBean(JdbcTemplate.class))).hasSize(2);
                });
    }

    @Test
    void without_a_database_an_application_is_primed_all_the_same() {
        runner.withPropertyValues(
                        "spring.datasource.url=jdbc:postgresql://127.0.0.1:1/carts",
                        "spring.datasource.hikari.connection-timeout=250")
                .run(context -> {
                    RuntimeHooks hooks = context.getBean(RuntimeHooks.class);

                    hooks.beforeCheckpoint(Core.getGlobalContext());
                    hooks.afterRestore(Core.getGlobalContext());

                    assertThat(context).hasNotFailed();
                });
    }

    /** The backends of two connections that are held at the same time. */
    private static List<Integer> twoConnections(JdbcTemplate jdbc) {
        DataSource pool = Objects.requireNonNull(jdbc.getDataSource());
        try (Connection one = pool.getConnection();
                Connection other = pool.getConnection()) {
            return List.of(pid(one), pid(other));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int pid(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getBackendPID();
    }
}
