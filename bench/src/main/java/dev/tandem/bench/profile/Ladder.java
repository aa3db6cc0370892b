package dev.tandem.bench.profile;

import dev.tandem.cart.command.CartCommand;
import dev.tandem.cart.command.ChangeCartItemQuantity;
import dev.tandem.cart.commands.CartCommandsConfiguration;
import dev.tandem.cart.event.CartEvent;
import dev.tandem.cart.state.Cart;
import dev.tandem.core.command.Command;
import dev.tandem.core.command.CommandHandler;
import dev.tandem.core.command.CommandObserver;
import dev.tandem.core.result.Accepted;
import dev.tandem.dynamodb.aggregate.DynamoDbAggregateFactory;
import dev.tandem.dynamodb.aggregate.DynamoDbSettings;
import dev.tandem.dynamodb.store.AggregateSettings;
import dev.tandem.observe.log.CommandLog;
import dev.tandem.observe.metric.CommandMetrics;
import dev.tandem.observe.metric.EmbeddedMetrics;

import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The same command carried out with more and more around it, each rung with one thing more than the
 * one before. Differences between neighbours are what that thing costs, and they add up.
 */
final class Ladder {

    private static final String CART = "bench-cart";

    /** Stands for carts on which nothing was written yet here. */
    private static final long VERSION = 41;

    private static final String EVENTS =
            """
            {"Items":[{"cartId":{"S":"%s"},"sequenceNumber":{"N":"%s"},"eventVersion":{"N":"1"},\
            "eventType":{"S":"cart_item_quantity_changed"},"createdAt":{"S":"2026-11-26T12:00:00Z"},\
            "body":{"S":"{\\"itemId\\":\\"item-0\\",\\"quantity\\":3}"}}]}\
            """
                    .formatted(CART, VERSION);

    private final MemoryHttp http = new MemoryHttp();
    private final DynamoDbClient client =
            DynamoDbClient.builder()
                    .httpClient(http)
                    .region(Region.EU_CENTRAL_1)
                    .credentialsProvider(
                            StaticCredentialsProvider.create(
                                    AwsBasicCredentials.create("test", "test")))
                    .build();
    private final AggregateSettings keeping;
    private long version = VERSION;

    Ladder(AggregateSettings keeping, int items) {
        this.keeping = keeping;
        http.answers(stored(items), EVENTS);
    }

    boolean isWarm() {
        return keeping.warmStates() > 0;
    }

    /** What the last command wrote, as it went to DynamoDB. */
    String written() {
        return http.written();
    }

    /** Each rung by its name; the argument alternates, so that every command changes something. */
    Map<String, IntConsumer> rungs() {
        DeployedFunction function = DeployedFunction.start(client, keeping);
        CommandMetrics metrics =
                new CommandMetrics(EmbeddedMetrics.toStandardOutput().with("deployment", "dev"));
        Map<String, IntConsumer> rungs = new LinkedHashMap<>();
        FloorCarts floor = new FloorCarts(client);
        rungs.put(
                "floor",
                i -> {
                    if (isWarm()) {
                        floor.eventAlone(CART, "item-0", 1 + i % 2, ++version);
                    } else {
                        floor.currentState(CART, "item-0", 1 + i % 2);
                    }
                });
        rungs.put("handler", handler(CommandObserver.NONE));
        rungs.put("and log line", handler(new CommandLog()));
        rungs.put("and metrics", handler(CommandObserver.all(List.of(new CommandLog(), metrics))));
        List<byte[]> events = List.of(event(1), event(2));
        rungs.put("function", i -> function.call(events.get(i % 2)));
        return rungs;
    }

    private IntConsumer handler(CommandObserver observer) {
        CommandHandler<CartCommand, Cart, CartEvent> carts =
                new DynamoDbAggregateFactory(
                                client,
                                DynamoDbSettings.defaults().keeping("cart", keeping),
                                Clock.tickMillis(ZoneOffset.UTC),
                                observer)
                        .commandHandler(CartCommandsConfiguration.cart());
        return i -> {
            var command = new ChangeCartItemQuantity(CART, "item-0", 1 + i % 2);
            if (!(carts.handle(Command.of(command)) instanceof Accepted)) {
                throw new IllegalStateException("not accepted");
            }
        };
    }

    private static byte[] event(int quantity) {
        return "{\"cartId\":\"%s\",\"itemId\":\"item-0\",\"quantity\":%s}"
                .formatted(CART, quantity)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The answer to a get, of a cart with so many items. */
    private static String stored(int items) {
        return """
        {"Item":{"cartId":{"S":"%s"},"userAccountId":{"S":"mia"},"status":{"S":"open"},\
        "version":{"N":"%s"},"createdAt":{"S":"2026-11-26T12:00:00Z"},\
        "updatedAt":{"S":"2026-11-26T12:00:00Z"},"cartItems":{"L":[%s]}}}\
        """
                .formatted(
                        CART,
                        VERSION,
                        IntStream.range(0, items)
                                .mapToObj(Ladder::item)
                                .collect(Collectors.joining(",")));
    }

    private static String item(int i) {
        return """
        {"M":{"itemId":{"S":"item-%s"},"name":{"S":"Green tea %s"},"quantity":{"N":"3"},\
        "unitPrice":{"M":{"amount":{"N":"4.5"},"currency":{"S":"EUR"}}}}}\
        """
                .formatted(i, i);
    }
}
