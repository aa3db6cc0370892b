package dev.tandem.cart.commands;

import static java.util.Objects.requireNonNull;

import dev.tandem.cart.CartAggregate;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.cloud.function.context.catalog.SimpleFunctionRegistry.FunctionInvocationWrapper;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import reactor.core.publisher.Flux;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The command functions as they stand in their Lambda: JSON in, JSON out, on DynamoDB Local. */
final class CommandFunctions implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    /** What a function answered. */
    record Answer(int status, String contentType, JsonNode json) {}

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CartCommandsConfiguration.class)
    static class Application {

        @Bean
        DynamoDbClient dynamoDbClient() {
            return DynamoDbLocal.shared().client();
        }
    }

    private final ConfigurableApplicationContext context;

    /**
     * @param properties as {@code key=value}
     */
    CommandFunctions(String... properties) {
        context =
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties("spring.main.banner-mode=off", "logging.level.root=warn")
                        .properties(properties)
                        .run();
        new TableCreation(dynamoDb())
                .create(
                        CartAggregate.TYPE,
                        context.getBean(DynamoDbAggregateFactory.class).tables(CartAggregate.TYPE));
    }

    DynamoDbClient dynamoDb() {
        return context.getBean(DynamoDbClient.class);
    }

    Answer call(String function, String json) {
        return call(function, message(json).build());
    }

    /** Calls it with a header of its caller. */
    Answer call(String function, String json, String header, String value) {
        return call(function, message(json).setHeader(header, value).build());
    }

    /** Calls it as the AWS adapter does for an event of an HTTP API. */
    Answer callOverHttpApi(String function, String body) {
        String event = JSON.writeValueAsString(Map.of("version", "2.0", "body", body));
        return call(function, message(event).setHeader("aws-api-gateway", true).build());
    }

    /** Calls it with an event of HTTP, as the AWS adapter does. */
    Answer callOverHttp(String function, Map<String, Object> event) {
        return call(
                function,
                message(JSON.writeValueAsString(event)).setHeader("aws-api-gateway", true).build());
    }

    private static MessageBuilder<byte[]> message(String json) {
        return MessageBuilder.withPayload(json.getBytes(StandardCharsets.UTF_8));
    }

    private Answer call(String function, Message<byte[]> request) {
        return answer((Message<?>) apply(function, request));
    }

    /** Calls it with an array, which Spring Cloud Function takes apart. */
    List<Answer> callWithArray(String function, String json) {
        var answers = (Flux<?>) apply(function, message(json).build());
        return answers.map(answer -> answer((Message<?>) answer))
                .collectList()
                .blockOptional()
                .orElseThrow();
    }

    private Object apply(String function, Message<byte[]> request) {
        FunctionInvocationWrapper wrapper =
                context.getBean(FunctionCatalog.class).lookup(function, "application/json");
        return wrapper.apply(request);
    }

    private static Answer answer(Message<?> answer) {
        return new Answer(
                (int) requireNonNull(answer.getHeaders().get("statusCode")),
                requireNonNull(answer.getHeaders().get("contentType")).toString(),
                JSON.readTree((byte[]) answer.getPayload()));
    }

    @Override
    public void close() {
        context.close();
    }
}
