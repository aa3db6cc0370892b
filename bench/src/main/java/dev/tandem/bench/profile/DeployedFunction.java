package dev.tandem.bench.profile;

import static java.util.Objects.requireNonNull;

import dev.tandem.bench.command.CartFunction;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.dynamodb.store.StateStrategy;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The function {@code changeCartItemQuantity} as it is deployed: the same handler class, the same
 * settings as in the template and in the zip, and bytes that become bytes.
 */
final class DeployedFunction {

    private static final Map<String, String> SETTINGS =
            Map.of(
                    "MAIN_CLASS", Application.class.getName(),
                    "logging.structured.format.console", "ecs",
                    "tandem.metrics.enabled", "true",
                    "tandem.metrics.deployment", "dev-carts",
                    "spring.main.banner-mode", "off",
                    "spring.main.log-startup-info", "false",
                    "spring.main.lazy-initialization", "true",
                    "logging.level.root", "warn",
                    "logging.level.dev.tandem", "info",
                    "logging.level.org.springframework.cloud.function", "error");

    private static @Nullable DynamoDbClient client;

    private final FunctionInvoker function;

    private DeployedFunction(FunctionInvoker function) {
        this.function = function;
    }

    /** Starts it with this client. */
    static DeployedFunction start(DynamoDbClient dynamoDb, AggregateSettings keeping) {
        client = dynamoDb;
        SETTINGS.forEach(System::setProperty);
        System.setProperty("spring.autoconfigure.exclude", CartFunction.notDeployed());
        String aggregate = "tandem.dynamodb.aggregates.cart.";
        System.setProperty(
                aggregate + "strategy",
                keeping.strategy() == StateStrategy.SNAPSHOT ? "snapshot" : "current-state");
        System.setProperty(aggregate + "snapshot-every", "" + keeping.snapshotEvery());
        System.setProperty(aggregate + "warm-states", "" + keeping.warmStates());
        return new DeployedFunction(new FunctionInvoker("changeCartItemQuantity"));
    }

    /** Calls it once. */
    byte[] call(byte[] event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(new ByteArrayInputStream(event), answer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    /** The cart's application, with the client that answers from memory. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CartCommandsConfiguration.class)
    static class Application {

        @Bean
        DynamoDbClient dynamoDbClient() {
            return requireNonNull(client);
        }
    }
}
