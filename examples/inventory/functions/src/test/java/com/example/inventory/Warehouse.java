package com.example.inventory;

import com.example.availability.AvailabilityReadModel;
import com.example.inventory.stock.StockAggregate;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.core.store.AggregateType;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import javax.sql.DataSource;

/** Inventory and carts on real engines of their own; streams wake what they wake on AWS. */
public final class Warehouse implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({
        InventoryCommands.class,
        InventoryReadModel.class,
        AvailabilityReadModel.class,
        CartCommandsConfiguration.class
    })
    static class Application {}

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final String accessKey = DynamoDbAccess.freshKey();
    private final DynamoDbClient client =
            new DynamoDbAccess(DynamoDbLocal.shared().endpoint(), accessKey).client();
    private final DynamoDbStreamsClient streams = DynamoDbLocal.shared().streamsClient(accessKey);
    private final ConfigurableApplicationContext context;
    private final List<StreamPoller> pollers = new ArrayList<>();

    public Warehouse() {
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                "logging.level.root=warn",
                                "spring.datasource.url=" + LocalPostgres.shared().createDatabase())
                        .initializers(starting ->
                                starting.getBeanFactory()
                                        .registerSingleton("dynamoDbClient", client))
                        .run();
        InventoryReadModel.SCHEMA.run(context.getBean(DataSource.class));
        AvailabilityReadModel.SCHEMA.run(context.getBean(DataSource.class));
        create(StockAggregate.TYPE);
        create(CartAggregate.TYPE);
    }

    /** Lets the streams deliver from now on. */
    public Warehouse streaming() {
        wake("updateStock", StockAggregate.TYPE);
        wake("updateSupply", StockAggregate.TYPE);
        wake("updateDemand", CartAggregate.TYPE);
        return this;
    }

    public void awaitDelivery() {
        pollers.forEach(poller -> poller.awaitIdle(Duration.ofMinutes(1)));
    }

    /** An answer and its HTTP status. */
    public record Answer(int status, JsonNode json) {}

    /** Calls a function with JSON, as an HTTP API does. */
    public Answer call(String function, String json) {
        Message<byte[]> answer = function(function).apply(message(json));
        JsonNode body = JSON.readTree(answer.getPayload());
        return new Answer(body.path("status").asInt(200), body);
    }

    public <T> T bean(ParameterizedTypeReference<T> type) {
        return context.getBeanProvider(type).getObject();
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public JdbcTemplate jdbc() {
        return bean(JdbcTemplate.class);
    }

    private void create(AggregateType type) {
        new TableCreation(client).create(type, bean(DynamoDbAggregateFactory.class).tables(type));
    }

    private void wake(String function, AggregateType type) {
        Function<Message<byte[]>, Message<byte[]>> target = function(function);
        pollers.add(
                StreamPoller.start(
                        streams,
                        client.describeTable(table -> table.tableName(type.eventTable()))
                                .table()
                                .latestStreamArn(),
                        event ->
                                target.apply(MessageBuilder.withPayload(event).build())
                                        .getPayload(),
                        PollerSettings.forEvents()));
    }

    private Function<Message<byte[]>, Message<byte[]>> function(String name) {
        return bean(FunctionCatalog.class).lookup(name, "application/json");
    }

    private static Message<byte[]> message(String json) {
        return MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8))
                .setHeader("content-type", "application/json")
                .build();
    }

    @Override
    public void close() {
        pollers.forEach(StreamPoller::close);
        context.close();
        streams.close();
        client.close();
    }
}
