package dev.tandem.bench.command;

import dev.tandem.cart.commands.CartCommandsConfiguration;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.annotation.ImportCandidates;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The function {@code changeCartItemQuantity} from the bytes of an event to the bytes of its
 * answer, by Spring Cloud Function's own handler, with log lines and metrics as {@code
 * template.yaml} deploys it. Only the client of DynamoDB is another one.
 */
public final class CartFunction {

    /** As the template has it, and {@code src/main/lambda} of the artifact. */
    private static final String[][] DEPLOYED = {
        {"MAIN_CLASS", Application.class.getName()},
        {"spring.cloud.function.definition", "changeCartItemQuantity"},
        {"spring.main.banner-mode", "off"},
        {"spring.main.log-startup-info", "false"},
        {"spring.main.lazy-initialization", "true"},
        {"logging.level.root", "warn"},
        {"logging.level.dev.tandem", "info"},
        {"logging.level.org.springframework.cloud.function", "error"},
        {"logging.structured.format.console", "ecs"},
        {"tandem.metrics.enabled", "true"},
        {"tandem.metrics.deployment", "bench-carts"},
    };

    private static final String SETTING = "tandem.dynamodb.aggregates.cart.";

    private static final List<String> FOREIGN =
            List.of(
                    "dev.tandem.readmodel.",
                    "dev.tandem.rds.",
                    "org.springframework.boot.jdbc.",
                    "org.springframework.boot.sql.",
                    "org.springframework.boot.data.",
                    "org.springframework.boot.flyway.",
                    "org.springframework.boot.transaction.",
                    "org.springframework.boot.persistence.");

    private static volatile @Nullable DynamoDbClient client;

    private final FunctionInvoker function;

    /** The artifact's application, on a client of ours. */
    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import(CartCommandsConfiguration.class)
    public static class Application {

        public static void main(String[] arguments) {
            // FunctionInvoker starts it
        }

        @Bean
        DynamoDbClient dynamoDbClient() {
            return Objects.requireNonNull(client);
        }
    }

    private CartFunction() {
        function = new FunctionInvoker();
    }

    /** One that keeps carts so, started in this JVM. */
    public static CartFunction on(DynamoDbClient dynamoDb, Strategy strategy) {
        client = dynamoDb;
        for (String[] setting : DEPLOYED) {
            System.setProperty(setting[0], setting[1]);
        }
        System.setProperty(
                SETTING + "strategy",
                strategy.settings().strategy().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        System.setProperty(SETTING + "snapshot-every", Integer.toString(Strategy.EVERY));
        System.setProperty(
                SETTING + "warm-states", Integer.toString(strategy.settings().warmStates()));
        System.setProperty(SETTING + "trust-warm-for", strategy.settings().trustedFor().toString());
        System.setProperty("spring.autoconfigure.exclude", notDeployed());
        CartFunction function = new CartFunction();
        // beans are made when first asked for, while these settings are there
        function.call("{\"cartId\":\"nobody\",\"itemId\":\"item-0\",\"quantity\":1}");
        return function;
    }

    /** What the class path of the benchmarks configures, and that of the artifact does not. */
    public static String notDeployed() {
        return StreamSupport.stream(
                        ImportCandidates.load(
                                        AutoConfiguration.class,
                                        CartFunction.class.getClassLoader())
                                .spliterator(),
                        false)
                .filter(name -> FOREIGN.stream().anyMatch(name::startsWith))
                .collect(Collectors.joining(","));
    }

    /** The quantity of the first item. */
    public void change(String cartId, int quantity) {
        String answer =
                call(
                        "{\"cartId\":\"%s\",\"itemId\":\"item-0\",\"quantity\":%s}"
                                .formatted(cartId, quantity));
        if (!answer.contains("\"version\"")) {
            throw new IllegalStateException(answer);
        }
    }

    private String call(String event) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            function.handleRequest(
                    new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)),
                    answer,
                    new CallContext());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return answer.toString(StandardCharsets.UTF_8);
    }
}
