package dev.tandem.proofs.soak;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.CartDecider;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.upkeep.CartUpkeepConfiguration;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.AggregateStore;
import dev.tandem.core.store.EventHistory;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.readmodel.audit.Auditor;
import dev.tandem.readmodel.definition.ReadModel;
import dev.tandem.readmodel.definition.ReadModelDefinition;
import dev.tandem.readmodel.definition.ReadModels;
import dev.tandem.readmodel.row.RecordRowStore;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.adapter.aws.AWSLambdaUtils;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.cloud.function.json.JsonMapper;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.messaging.Message;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A process that takes requests and batches, with all functions of the cart, called as on Lambda;
 * and the basket's read model in every release. Its ways to the engines are its own.
 */
final class Node implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CartCommandsConfiguration.class, CartUpkeepConfiguration.class})
    static class Application {}

    private final Ways ways;
    private final ConfigurableApplicationContext context;
    private final Map<Integer, ReadModel<Basket, CartEvent>> baskets = new ConcurrentHashMap<>();

    /**
     * @param ways to the engines; they stay the caller's
     * @param settings how it keeps carts
     */
    Node(Ways ways, String jdbcUrl, String... settings) {
        this.ways = ways;
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                "spring.flyway.enabled=false",
                                "spring.datasource.hikari.maximum-pool-size=8",
                                "spring.datasource.hikari.minimum-idle=0",
                                "spring.datasource.hikari.connection-timeout=2500",
                                "spring.datasource.url=" + jdbcUrl,
                                "tandem.dynamodb.writing.max-attempts=4",
                                "tandem.dynamodb.writing.base=5ms",
                                "tandem.dynamodb.writing.cap=50ms",
                                "tandem.dynamodb.deciding.max-attempts=6",
                                "tandem.dynamodb.deciding.base=5ms",
                                "tandem.dynamodb.deciding.cap=50ms",
                                "tandem.read-model.patience=200ms",
                                "tandem.read-model.rebuild.lease=2s")
                        .properties(settings)
                        .initializers(starting ->
                                starting.getBeanFactory()
                                        .registerSingleton("dynamoDbClient", ways.client()))
                        // stronger than the application's own: failures are planned, by the hundred
                        .run(
                                "--logging.level.root=off",
                                "--logging.level.dev.tandem=off",
                                "--logging.level.dev.tandem.observe=off");
    }

    Ways ways() {
        return ways;
    }

    /** What a function answers to an event; throws where Lambda would tell of a function error. */
    byte[] invoke(String function, byte[] event) {
        FunctionInvocationWrapper wrapper =
                context.getBean(FunctionCatalog.class).lookup(function, "application/json");
        JsonMapper mapper = context.getBean(JsonMapper.class);
        Message<byte[]> message =
                AWSLambdaUtils.generateMessage(event, wrapper.getInputType(), false, mapper);
        return AWSLambdaUtils.generateOutputFromObject(
                message, wrapper.apply(message), mapper, wrapper.getOutputType());
    }

    /** The basket's updater of that release, from JSON to JSON. */
    byte[] updateBasket(int release, byte[] event) {
        var function =
                context.getBean(DynamoDbAggregateFactory.class)
                        .streamFunction(CartAggregate.TYPE, CartAggregate.EVENTS, basket(release));
        return JsonText.MAPPER.writeValueAsBytes(function.apply(event));
    }

    ReadModel<Basket, CartEvent> basket(int release) {
        return baskets.computeIfAbsent(release, this::maintained);
    }

    private ReadModel<Basket, CartEvent> maintained(int release) {
        RecordRowStore<Basket> rows =
                new RecordRowStore<>(
                        context.getBean(JdbcOperations.class), Basket.NAME, Basket.class);
        return context.getBean(ReadModels.class)
                .maintain(
                        new ReadModelDefinition<>(
                                        Basket.NAME, history(), rows, Basket.projection(release))
                                .withFingerprint(Basket.NAME + release)
                                .rebuiltBeside(rows.tables()));
    }

    Auditor<Cart, CartEvent, Basket> basketAuditor(int release) {
        return basket(release).auditor(store(), new CartDecider());
    }

    AggregateStore<Cart, CartEvent> store() {
        return bean(new ParameterizedTypeReference<>() {});
    }

    List<StreamEvent<CartEvent>> events(String cart) {
        return history().log().readAfter(cart, 0);
    }

    private EventHistory<CartEvent> history() {
        return bean(new ParameterizedTypeReference<>() {});
    }

    private <T> T bean(ParameterizedTypeReference<T> type) {
        return context.getBeanProvider(type).getObject();
    }

    @Override
    public void close() {
        context.close();
    }
}
