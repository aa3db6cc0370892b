package dev.tandem.proofs.face;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;

import dev.tandem.cart.CartAggregate;
import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.cart.state.Cart;
import dev.tandem.cart.upkeep.CartMigration;
import dev.tandem.cart.upkeep.CartUpkeepConfiguration;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.dynamodb.table.TableCreation;
import dev.tandem.dynamodb.table.Tables;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.dynamodb.DynamoDbLocal;
import dev.tandem.harness.engines.postgres.LocalPostgres;
import dev.tandem.lambda.FunctionHandler;
import dev.tandem.queue.CommandQueue;
import dev.tandem.queue.CommandQueues;
import dev.tandem.queue.autoconfigure.TandemQueueProperties;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.cloud.function.adapter.aws.FunctionInvoker;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * All functions of the cart behind the very class that is their handler on Lambda, on real engines
 * and on either face: bytes of events in, bytes of answers out. No stream runs.
 */
final class LambdaCart {

    private static final String KEY = "lambdacart";
    private static final DynamoDbClient DYNAMO_DB = DynamoDbLocal.shared().client(KEY);
    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<Face, LambdaCart> MANY_CARTS = new ConcurrentHashMap<>();
    private static final Map<Face, LambdaCart> FEW_CARTS = new ConcurrentHashMap<>();

    private final String prefix = "t" + UUID.randomUUID().toString().replace("-", "") + "_";
    private final Map<String, RequestStreamHandler> handlers = new ConcurrentHashMap<>();
    private final Face face;
    private final boolean isCounted;
    private final Map<String, String> besides;
    private final String jdbcUrl = LocalPostgres.shared().createDatabase();

    @SpringBootConfiguration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    @Import({CartCommandsConfiguration.class, CartUpkeepConfiguration.class, CartMigration.class})
    static class Application {

        @Bean(destroyMethod = "")
        DynamoDbClient dynamoDbClient() {
            return DYNAMO_DB;
        }

        @Bean
        @Lazy
        SqsClient sqsClient(TandemQueueProperties queue) {
            return queue.settings()
                    .client(
                            Optional.of(
                                    StaticCredentialsProvider.create(
                                            AwsBasicCredentials.create(KEY, "secret"))),
                            Optional.of(DynamoDbAccess.REGION));
        }

        @Bean
        CommandQueue<CartCommand> queuedCarts(
                CommandQueues queues, CommandHandler<CartCommand, Cart, CartEvent> carts) {
            return QueuedCarts.queue(queues, carts);
        }
    }

    private LambdaCart(Face face, boolean isCounted, Map<String, String> besides) {
        this.face = face;
        this.isCounted = isCounted;
        this.besides = besides;
        new TableCreation(DYNAMO_DB)
                .create(CartAggregate.TYPE, Tables.of(CartAggregate.TYPE, prefix));
        CartSchema.migrate(new DriverManagerDataSource(jdbcUrl));
    }

    /** For tests that create carts as they like. */
    static LambdaCart withMany(Face face) {
        return MANY_CARTS.computeIfAbsent(face, LambdaCart::ofItsOwn);
    }

    /** For tests of what walks over all carts. */
    static LambdaCart withFew(Face face) {
        return FEW_CARTS.computeIfAbsent(face, LambdaCart::ofItsOwn);
    }

    /** For a test that changes what all of it is started with. */
    static LambdaCart ofItsOwn(Face face) {
        return new LambdaCart(face, false, Map.of());
    }

    /** For a test of the metrics that its functions print. */
    static LambdaCart counted(Face face) {
        return new LambdaCart(face, true, Map.of());
    }

    /** For a test of what these settings do. */
    static LambdaCart with(Face face, Map<String, String> settings) {
        return new LambdaCart(face, true, settings);
    }

    String jdbcUrl() {
        return jdbcUrl;
    }

    /** What a function answers to an event; throws where Lambda would tell of a function error. */
    byte[] invoke(String function, byte[] event) {
        return invoke(function, event, null);
    }

    /** The same, where Lambda says of the call what this context does. */
    byte[] invoke(String function, byte[] event, @Nullable Context context) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try {
            handlers.computeIfAbsent(function, this::start)
                    .handleRequest(new ByteArrayInputStream(event), answer, context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return answer.toByteArray();
    }

    /**
     * What a function answers to an event.
     *
     * @param event JSON
     */
    JsonNode invoke(String function, String event) {
        return JSON.readTree(invoke(function, event.getBytes(StandardCharsets.UTF_8)));
    }

    /** The event types of a cart. */
    List<String> history(String cart) {
        return events(cart).stream()
                .map(event -> event.getOrDefault("eventType", AttributeValue.fromS("")).s())
                .toList();
    }

    /** The trace that a cart's first event is part of. */
    Optional<String> traceOf(String cart) {
        return events(cart).stream()
                .limit(1)
                .flatMap(event -> Stream.ofNullable(event.get("metadata")))
                .flatMap(metadata -> Stream.ofNullable(metadata.m().get("traceparent")))
                .map(AttributeValue::s)
                .findFirst();
    }

    private List<Map<String, AttributeValue>> events(String cart) {
        return DYNAMO_DB
                .query(query ->
                        query.tableName(prefix + "cart_events")
                                .consistentRead(true)
                                .keyConditionExpression("cartId = :id")
                                .expressionAttributeValues(
                                        Map.of(":id", AttributeValue.fromS(cart))))
                .items();
    }

    private RequestStreamHandler start(String function) {
        Map<String, String> properties = new HashMap<>(properties(function));
        properties.put("tandem.metrics.enabled", Boolean.toString(isCounted));
        properties.put("tandem.metrics.deployment", "shop-carts");
        properties.putAll(besides);
        return switch (face) {
            case SPRING -> with(properties, FunctionInvoker::new);
            case LEAN -> new FunctionHandler(variables(properties));
        };
    }

    private static Map<String, String> variables(Map<String, String> properties) {
        Map<String, String> variables = new HashMap<>();
        properties.forEach((name, value) ->
                variables.put(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), value));
        variables.put("MAIN_CLASS", LeanCart.class.getName());
        variables.put("TANDEM_DYNAMODB_ENDPOINT", DynamoDbLocal.shared().endpoint().toString());
        variables.put("AWS_REGION", DynamoDbAccess.REGION.id());
        variables.put("AWS_ACCESS_KEY_ID", KEY);
        variables.put("AWS_SECRET_ACCESS_KEY", "secret");
        return variables;
    }

    private Map<String, String> properties(String function) {
        return Map.of(
                "MAIN_CLASS",
                Application.class.getName(),
                "spring.main.banner-mode",
                "off",
                "logging.level.root",
                "error",
                "spring.flyway.enabled",
                "false",
                "spring.datasource.hikari.maximum-pool-size",
                "2",
                "spring.datasource.hikari.minimum-idle",
                "0",
                "spring.datasource.hikari.idle-timeout",
                "10000",
                "spring.datasource.url",
                jdbcUrl,
                "tandem.dynamodb.table-prefix",
                prefix,
                "spring.cloud.function.definition",
                function);
    }

    /** On Lambda these are variables of the environment, which a running JVM can't set. */
    private static synchronized <T> T with(Map<String, String> properties, Supplier<T> start) {
        properties.forEach(System::setProperty);
        try {
            return start.get();
        } finally {
            properties.keySet().forEach(System::clearProperty);
        }
    }
}
