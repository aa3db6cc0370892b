package dev.tandem.bench.readside;

import com.amazonaws.services.lambda.runtime.events.StreamsEventResponse;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.CartProjection;
import dev.tandem.cart.readmodel.CartReadModelFunctions;
import dev.tandem.core.projection.DelegatingRowStore;
import dev.tandem.core.projection.Projection;
import dev.tandem.core.projection.RowStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.event.StreamFunction;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The function {@code updateCartReadModel} called without a face, so that its rows can be in
 * another store than the one that is deployed.
 */
final class DirectFunction {

    private final StreamFunction<CartEvent> function;

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CartReadModelFunctions.class)
    static class Application {}

    /**
     * Does no more than the one within, and is no {@link
     * dev.tandem.readmodel.roundtrip.RoundTripRowStore}.
     */
    private record OwnTrips<R>(RowStore<R> rows) implements DelegatingRowStore<R> {}

    private DirectFunction(StreamFunction<CartEvent> function) {
        this.function = function;
    }

    /** What begins the transaction, who is parked and the rows' locks in one round trip. */
    static DirectFunction withOneTrip(String jdbcUrl) {
        var context = context(jdbcUrl);
        return of(context, rows(context), new CartProjection());
    }

    /** The rows' locks in another one: what any store has that keeps its round trips to itself. */
    static DirectFunction withOwnTrips(String jdbcUrl) {
        var context = context(jdbcUrl);
        return of(context, new OwnTrips<>(rows(context)), new CartProjection());
    }

    private static RowStore<?> rows(ConfigurableApplicationContext context) {
        return context.getBean(RowStore.class);
    }

    private static ConfigurableApplicationContext context(String jdbcUrl) {
        return new SpringApplicationBuilder(Application.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.main.banner-mode=off",
                        "logging.level.root=error",
                        "spring.flyway.enabled=false",
                        "tandem.metrics.enabled=true",
                        "tandem.metrics.deployment=bench-carts",
                        "spring.datasource.hikari.maximum-pool-size=2")
                // before the property of the function that is deployed
                .run("--spring.datasource.url=" + jdbcUrl);
    }

    @SuppressWarnings(
            "unchecked") // a cart's rows and its projection are of one type, which nobody else sees
    private static <R> DirectFunction of(
            ConfigurableApplicationContext context,
            RowStore<?> rows,
            Projection<?, CartEvent> projection) {
        DynamoDbAggregateFactory dynamoDb = context.getBean(DynamoDbAggregateFactory.class);
        EventHistory<CartEvent> events = dynamoDb.history(CartAggregate.TYPE, CartAggregate.EVENTS);
        return new DirectFunction(
                dynamoDb.streamFunction(
                        CartAggregate.TYPE,
                        CartAggregate.EVENTS,
                        context.getBean(ReadModels.class)
                                .maintain(
                                        new ReadModelDefinition<>(
                                                "cart",
                                                events,
                                                (RowStore<R>) rows,
                                                (Projection<R, CartEvent>) projection))));
    }

    void apply(byte[] batch) {
        StreamsEventResponse answer = function.apply(batch);
        if (!answer.getBatchItemFailures().isEmpty()) {
            throw new IllegalStateException(answer.toString());
        }
    }
}
