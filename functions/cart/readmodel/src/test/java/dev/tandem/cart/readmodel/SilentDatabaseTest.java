package dev.tandem.cart.readmodel;

import static dev.tandem.cart.readmodel.Events.created;
import static dev.tandem.cart.readmodel.Events.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.autoconfigure.TandemReadModelAutoConfiguration;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.park.ListParked;
import dev.tandem.testkit.log.MemoryLog;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import javax.sql.DataSource;

/** PostgreSQL takes a connection and says nothing, with the settings of the Lambda artifact. */
class SilentDatabaseTest {

    /** After so long Lambda ends a query. */
    private static final Duration FUNCTION = Duration.ofSeconds(29);

    /** After so long it ends an updater. */
    private static final Duration UPDATER = Duration.ofSeconds(60);

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TandemReadModelAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class
    })
    @Import(CartReadModelConfiguration.class)
    static class Application {}

    @Test
    void a_query_of_a_new_environment_is_answered_in_time() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ConfigurableApplicationContext context =
                        start(
                                "jdbc:postgresql://127.0.0.1:%d/cart?user=postgres"
                                        .formatted(silent.getLocalPort()))) {
            assertUnavailable(() -> getCart(context));
            assertUnavailable(() -> listParked(context));
        }
    }

    @Tag("thorough")
    @Test
    void a_query_of_a_warm_environment_is_answered_in_time() {
        String url = LocalPostgres.shared().createDatabase();
        try (FaultyPostgres faulty = FaultyPostgres.inFrontOf(LocalPostgres.shared());
                ConfigurableApplicationContext context =
                        start(url.replaceFirst(":\\d+/", ":" + faulty.port() + "/"))) {
            CartSchema.migrate(context.getBean(DataSource.class));
            assertThat(getCart(context).status()).isEqualTo(404);
            faulty.delay(Duration.ofMinutes(10));

            assertUnavailable(() -> getCart(context));
            assertUnavailable(() -> listParked(context));
        }
    }

    /** One statement may take the time that it has by default, or that. */
    @Tag("thorough")
    @ParameterizedTest
    @ValueSource(strings = {"9s", "20s"})
    void a_batch_that_wakes_a_warm_updater_comes_again_in_time(String longest) {
        String url = LocalPostgres.shared().createDatabase();
        try (FaultyPostgres faulty = FaultyPostgres.inFrontOf(LocalPostgres.shared());
                ConfigurableApplicationContext context =
                        start(
                                url.replaceFirst(":\\d+/", ":" + faulty.port() + "/"),
                                "tandem.read-model.statement.update=" + longest)) {
            CartSchema.migrate(context.getBean(DataSource.class));
            assertThat(update(context, "c")).isEmpty();
            faulty.delay(Duration.ofMinutes(10));

            assertThat(
                            CompletableFuture.supplyAsync(
                                    () -> update(context, "d"), Thread::startVirtualThread))
                    .succeedsWithin(UPDATER)
                    .isEqualTo(Set.of("d"));
        }
    }

    /** Those that come again. */
    @SuppressWarnings("unchecked") // the cart's
    private static Set<String> update(ConfigurableApplicationContext context, String cartId) {
        StreamBatchHandler<CartEvent> updater = context.getBean(ReadModel.class);
        return updater.handle(history(cartId, created())).keySet();
    }

    private static void assertUnavailable(Supplier<QueryResult<?>> query) {
        assertThat(CompletableFuture.supplyAsync(query, Thread::startVirtualThread))
                .succeedsWithin(FUNCTION)
                .extracting(QueryResult::status)
                .isEqualTo(503);
    }

    private static QueryResult<?> getCart(ConfigurableApplicationContext context) {
        return context.getBean(CartQueries.class).getCart(new GetCart("c", null));
    }

    private static QueryResult<?> listParked(ConfigurableApplicationContext context) {
        return context.getBean(ReadModel.class).listParked(new ListParked(null, null));
    }

    private static ConfigurableApplicationContext start(String url, String... properties) {
        MemoryLog<CartEvent> log = new MemoryLog<>();
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.location=file:src/main/lambda/application.properties",
                        "spring.datasource.url=" + url)
                .properties(properties)
                .initializers(starting ->
                        starting.getBeanFactory()
                                .registerSingleton(
                                        "cartEvents",
                                        new EventHistory<>(CartAggregate.TYPE, log, log)))
                .run();
    }
}
