package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.upkeep.CartUpkeepConfiguration;
import dev.tandem.harness.aws.stream.function.StreamTarget;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.cloud.function.context.FunctionCatalog;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;
import org.springframework.messaging.support.MessageBuilder;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * All functions of the cart over a {@link Place}, called by their names, with JSON, as on Lambda:
 * what is dumped and what meets the dump goes the way that a deployment goes.
 */
final class Functions implements AutoCloseable {

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CartCommandsConfiguration.class, CartUpkeepConfiguration.class})
    static class Application {}

    private static final JsonMapper JSON = new JsonMapper();

    private final ConfigurableApplicationContext context;

    private Functions(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Functions over(Place place, DynamoDbClient client, String... properties) {
        return new Functions(
                new SpringApplicationBuilder(Application.class)
                        .web(WebApplicationType.NONE)
                        .properties(
                                "spring.main.banner-mode=off",
                                "logging.level.root=error",
                                "spring.flyway.enabled=false",
                                "spring.datasource.hikari.maximum-pool-size=8",
                                "spring.datasource.hikari.minimum-idle=0",
                                "spring.datasource.url=" + place.jdbcUrl())
                        .properties(properties)
                        .initializers(starting ->
                                starting.getBeanFactory()
                                        .registerSingleton("dynamoDbClient", client))
                        .run());
    }

    /**
     * Calls a function.
     *
     * @param json with single quotes
     * @return the JSON of its answer
     */
    JsonNode call(String function, String json) {
        return call(function, json, Map.of());
    }

    private JsonNode call(String function, String json, Map<String, String> headers) {
        byte[] request = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return JSON.readTree(
                lookup(function)
                        .apply(MessageBuilder.withPayload(request).copyHeaders(headers).build())
                        .getPayload());
    }

    /** Sends a command that is accepted. */
    JsonNode accepted(String command, String json) {
        return accepted(command, json, Map.of());
    }

    JsonNode accepted(String command, String json, Map<String, String> headers) {
        JsonNode answer = call(command, json, headers);
        assertThat(answer.has("version")).as("%s %s: %s", command, json, answer).isTrue();
        return answer;
    }

    /** Whom the event table's stream is to wake. */
    StreamTarget updater() {
        Function<Message<byte[]>, Message<byte[]>> function = lookup("updateCartReadModel");
        return event -> function.apply(MessageBuilder.withPayload(event).build()).getPayload();
    }

    private Function<Message<byte[]>, Message<byte[]>> lookup(String function) {
        return context.getBean(FunctionCatalog.class).lookup(function, "application/json");
    }

    @Override
    public void close() {
        context.close();
    }
}
