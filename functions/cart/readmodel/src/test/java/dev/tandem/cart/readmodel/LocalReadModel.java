package dev.tandem.cart.readmodel;

import com.zaxxer.hikari.HikariDataSource;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.core.event.StreamBatchHandler;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.autoconfigure.TandemReadModelAutoConfiguration;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.JdbcTemplate;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cart's read model as an application has it, in a database of its own. */
final class LocalReadModel implements AutoCloseable {

    /** Longer than a busy machine takes to connect. */
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final HikariDataSource pool = new HikariDataSource();
    private final CountingDatabase database = new CountingDatabase(pool);
    private final MemoryLog<CartEvent> log = new MemoryLog<>();
    private final ConfigurableApplicationContext context;
    private final ReadModelUpdater<CartEvent> updater;

    LocalReadModel() {
        this(LocalPostgres.shared().createDatabase(), PATIENT);
    }

    /** In a server that may be away, which is told soon. */
    LocalReadModel(LocalPostgres postgres) {
        this(postgres.createDatabase(), Duration.ofSeconds(1));
    }

    /** With these settings. */
    static LocalReadModel with(String... properties) {
        return new LocalReadModel(LocalPostgres.shared().createDatabase(), PATIENT, properties);
    }

    private LocalReadModel(String jdbcUrl, Duration connecting, String... properties) {
        pool.setJdbcUrl(jdbcUrl);
        pool.setConnectionTimeout(connecting.toMillis());
        // as deployed; else it opens connections beside the test, whose statements count
        pool.setMinimumIdle(0);
        CartSchema.migrate(database);
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                Map.of(
                                        "spring.main.banner-mode",
                                        "off",
                                        // planned failures
                                        "logging.level.dev.tandem.readmodel.update",
                                        "error",
                                        "logging.level.com.zaxxer.hikari",
                                        "error",
                                        "logging.level.org.springframework.transaction",
                                        "off",
                                        "logging.level.org.springframework.jdbc.support",
                                        "off"))
                        .properties(properties)
                        .initializers(this::addBeans)
                        .run();
        updater =
                context.getBeanProvider(
                                new ParameterizedTypeReference<
                                        ReadModel<ShownCart, CartEvent>>() {})
                        .getObject()
                        .updater();
    }

    /** Whose round trips to PostgreSQL are counted. */
    static LocalReadModel withCountedSockets() {
        return new LocalReadModel(
                CountedSockets.through(LocalPostgres.shared().createDatabase()), PATIENT);
    }

    /** In a new database of the shared server, which is reached through what is in front of it. */
    static LocalReadModel behind(FaultyPostgres faulty) {
        String url = LocalPostgres.shared().createDatabase();
        return new LocalReadModel(url.replaceFirst(":\\d+/", ":" + faulty.port() + "/"), PATIENT);
    }

    /** What has happened, for who reads it back. */
    MemoryLog<CartEvent> log() {
        return log;
    }

    /** Takes the batch and fails if the updater reports a failure. */
    void handle(List<StreamEvent<CartEvent>> batch) {
        updater().handle(batch).forEach((_, failure) -> rethrow(failure));
    }

    /** What the function has, which parks and leaves out who is parked. */
    @SuppressWarnings("unchecked") // the cart's
    StreamBatchHandler<CartEvent> handler() {
        return bean(ReadModel.class);
    }

    ReadModelUpdater<CartEvent> updater() {
        return updater;
    }

    /** The cart as the read model shows it now. */
    Optional<CartView> cart(String cartId) {
        return bean(CartViews.class).find(cartId);
    }

    String jdbcUrl() {
        return pool.getJdbcUrl();
    }

    JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    CountingDatabase database() {
        return database;
    }

    @Override
    public void close() {
        context.close();
        pool.close();
    }

    private void addBeans(ConfigurableApplicationContext starting) {
        starting.getBeanFactory().registerSingleton("database", database);
        starting.getBeanFactory()
                .registerSingleton("cartEvents", new EventHistory<>(CartAggregate.TYPE, log, log));
    }

    private static void rethrow(Failure failure) {
        throw new FailureException(failure);
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TandemReadModelAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class
    })
    @Import(CartReadModelConfiguration.class)
    static class Application {}
}
