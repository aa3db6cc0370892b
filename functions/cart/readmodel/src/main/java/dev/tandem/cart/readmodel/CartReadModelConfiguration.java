package dev.tandem.cart.readmodel;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartEvent;
import dev.tandem.core.command.Pauses;
import dev.tandem.core.event.EventLog;
import dev.tandem.readmodel.metric.ReadModelMetrics;
import dev.tandem.readmodel.park.ParkReport;
import dev.tandem.readmodel.park.ParkedAggregates;
import dev.tandem.readmodel.park.ParkingUpdater;
import dev.tandem.readmodel.park.Redrive;
import dev.tandem.readmodel.row.RowBuffer;
import dev.tandem.readmodel.update.BatchReport;
import dev.tandem.readmodel.update.ReadModelUpdater;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.data.jdbc.repository.config.EnableJdbcRepositories;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;

/**
 * The cart's read model over the application's {@code DataSource} and {@code EventLog<CartEvent>}.
 * The rest of Spring Data JDBC comes from Spring Boot.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcRepositories
public class CartReadModelConfiguration {

    /** Explicit: found out from a connection, it would need the database at the start. */
    @Bean
    JdbcDialect jdbcDialect() {
        return JdbcPostgresDialect.INSTANCE;
    }

    @Bean
    CartRowStore cartRowStore(
            CartRepository carts, CartItemRepository items, NamedParameterJdbcOperations jdbc) {
        return new CartRowStore(carts, items, new CartWrites(jdbc));
    }

    @Bean
    RowBuffer<CartRows> cartRows(CartRowStore cartRowStore) {
        return new RowBuffer<>(cartRowStore);
    }

    @Bean
    CartProjection cartProjection(RowBuffer<CartRows> cartRows) {
        return new CartProjection(cartRows);
    }

    /**
     * @param metrics counts what is done, if there are metrics
     * @param reports is told of each batch, if there is such a bean
     */
    @Bean
    ReadModelUpdater<CartEvent> cartUpdater(
            RowBuffer<CartRows> cartRows,
            CartProjection cartProjection,
            EventLog<CartEvent> cartEvents,
            PlatformTransactionManager transactions,
            ObjectProvider<ReadModelMetrics> metrics,
            ObjectProvider<Consumer<BatchReport>> reports) {
        return new ReadModelUpdater<>(
                cartRows,
                cartProjection,
                cartEvents,
                new TransactionTemplate(transactions),
                report -> {
                    metrics.ifAvailable(
                            counts -> counts.batches(CartAggregate.TYPE).accept(report));
                    reports.orderedStream().forEach(told -> told.accept(report));
                });
    }

    @Bean
    ParkedAggregates parkedCarts(JdbcOperations jdbc) {
        return new ParkedAggregates(JdbcClient.create(jdbc), "cart", CartAggregate.TYPE);
    }

    /**
     * @param maxAttempts how often the events of a cart are tried until it is parked
     * @param metrics counts what is parked, if there are metrics
     * @param reports is told of parked carts, if there is such a bean
     */
    @Bean
    ParkingUpdater<CartEvent> parkingCartUpdater(
            ReadModelUpdater<CartEvent> cartUpdater,
            ParkedAggregates parkedCarts,
            @Value("${tandem.read-model.max-attempts:3}") int maxAttempts,
            ObjectProvider<ReadModelMetrics> metrics,
            ObjectProvider<Consumer<ParkReport>> reports) {
        return new ParkingUpdater<>(
                cartUpdater,
                parkedCarts,
                maxAttempts,
                report -> {
                    metrics.ifAvailable(
                            counts -> counts.parkings(CartAggregate.TYPE).accept(report));
                    reports.orderedStream().forEach(told -> told.accept(report));
                });
    }

    @Bean
    Redrive redriveCarts(
            ParkingUpdater<CartEvent> parkingCartUpdater, ParkedAggregates parkedCarts) {
        return new Redrive(parkingCartUpdater, parkedCarts);
    }

    @Bean
    CartViews cartViews(
            CartRepository carts,
            CartItemRepository items,
            PlatformTransactionManager transactions) {
        return new CartViews(carts, items, transactions);
    }

    /**
     * @param patience how long {@code getCart} waits for a version
     */
    @Bean
    CartQueries cartQueries(
            CartViews cartViews, @Value("${tandem.cart.get-cart.patience:2s}") Duration patience) {
        return new CartQueries(
                cartViews, new Patience(patience, InstantSource.system(), Pauses.sleeping()));
    }
}
