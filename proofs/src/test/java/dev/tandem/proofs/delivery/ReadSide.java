package dev.tandem.proofs.delivery;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.CartQueries;
import dev.tandem.cart.readmodel.CartReadModelConfiguration;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.cart.readmodel.view.CartPage;
import dev.tandem.cart.readmodel.view.CartView;
import dev.tandem.cart.readmodel.view.GetCart;
import dev.tandem.cart.readmodel.view.ListCarts;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.failure.Failure;
import dev.tandem.core.failure.FailureException;
import dev.tandem.core.result.QueryResult;
import dev.tandem.core.store.AggregateType;
import dev.tandem.core.store.EventHistory;
import dev.tandem.harness.engines.postgres.FaultyPostgres;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.readmodel.autoconfigure.TandemReadModelAutoConfiguration;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelObserver;
import dev.tandem.readmodel.update.BatchReport;
import dev.tandem.readmodel.update.ReadModelUpdater;
import dev.tandem.testkit.log.MemoryLog;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.sql.DataSource;

/**
 * The cart's read side as an application has it, in a database of its own, over events in memory.
 */
final class ReadSide implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        TandemReadModelAutoConfiguration.class,
        DataJdbcRepositoriesAutoConfiguration.class
    })
    @Import(CartReadModelConfiguration.class)
    static class Application {}

    private final MemoryLog<CartEvent> log = new MemoryLog<>();
    private final Reports reports = new Reports();
    private final ConfigurableApplicationContext context;
    private final ReadModelUpdater<CartEvent> updater;
    private final CartQueries queries;

    ReadSide() {
        this(LocalPostgres.shared().createDatabase());
    }

    private ReadSide(String jdbcUrl) {
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                // planned failures, by the hundred
                                "logging.level.root=error",
                                "logging.level.org.springframework.transaction=off",
                                "logging.level.org.springframework.jdbc.support=off",
                                "spring.datasource.hikari.connection-timeout=1000",
                                "spring.datasource.url=" + jdbcUrl)
                        .initializers(this::addBeans)
                        .run();
        CartSchema.migrate(context.getBean(DataSource.class));
        updater =
                context.getBeanProvider(
                                new ParameterizedTypeReference<ReadModel<?, CartEvent>>() {})
                        .getObject()
                        .updater();
        queries = context.getBean(CartQueries.class);
    }

    /** In a new database of the shared server, which is reached through what is in front of it. */
    static ReadSide behind(FaultyPostgres faulty) {
        String url = LocalPostgres.shared().createDatabase();
        return new ReadSide(url.replaceFirst(":\\d+/", ":" + faulty.port() + "/"));
    }

    /** Takes the batch and fails if the updater reports a failure. */
    void handle(List<StreamEvent<CartEvent>> batch) {
        updater.handle(batch).forEach((_, failure) -> rethrow(failure));
    }

    ReadModelUpdater<CartEvent> updater() {
        return updater;
    }

    MemoryLog<CartEvent> log() {
        return log;
    }

    List<BatchReport> reports() {
        return reports.told;
    }

    CartView cart(String cartId) {
        return view(queries.getCart(GetCart.asItIs(cartId)));
    }

    /** All carts of an owner. */
    List<CartView> cartsOf(String owner) {
        List<CartView> carts = new ArrayList<>();
        String after = null;
        do {
            CartPage page =
                    view(queries.listCarts(new ListCarts(owner, after, ListCarts.MAX_LIMIT)));
            carts.addAll(page.carts());
            after = page.after();
        } while (after != null);
        return carts;
    }

    @Override
    public void close() {
        context.close();
    }

    private void addBeans(ConfigurableApplicationContext starting) {
        starting.getBeanFactory()
                .registerSingleton("cartEvents", new EventHistory<>(CartAggregate.TYPE, log, log));
        starting.getBeanFactory().registerSingleton("reports", reports);
    }

    private static void rethrow(Failure failure) {
        throw new FailureException(failure);
    }

    private static <V> V view(QueryResult<V> result) {
        if (result instanceof QueryResult.Found<V>(V view)) {
            return view;
        }
        throw new AssertionError(result);
    }

    private static final class Reports implements ReadModelObserver {

        private final List<BatchReport> told = new CopyOnWriteArrayList<>();

        @Override
        public void updated(String readModel, AggregateType type, BatchReport report) {
            told.add(report);
        }
    }
}
