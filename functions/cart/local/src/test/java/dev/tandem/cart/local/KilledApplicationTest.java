package dev.tandem.cart.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.cart.local.RunningApplication.Answer;
import dev.tandem.cart.local.RunningApplication.Place;
import dev.tandem.harness.engines.dynamodb.DynamoDbAccess;
import dev.tandem.harness.engines.process.Ports;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

/**
 * The application under load, killed and started again. Every build kills its parts: {@code
 * DynamoDbLocalTest} and {@code LocalPostgresTest} the engines, {@code SupervisionTest} the JVM
 * that started them.
 */
@Tag("thorough")
class KilledApplicationTest {

    private static final int CARTS = 4;
    private static final int WRITERS = 8;
    private static final int ENOUGH = 200;

    private final Map<String, ConcurrentLinkedQueue<Long>> accepted = new ConcurrentHashMap<>();
    private final AtomicInteger count = new AtomicInteger();

    @Test
    void killed_it_loses_nothing_accepted_and_stopped_it_leaves_no_process(@TempDir Path data)
            throws Exception {
        var place = new Place(port(), port(), port(), data);
        try (var application = RunningApplication.start(place)) {
            for (int cart = 0; cart < CARTS; cart++) {
                application.call(
                        "createCart",
                        "{\"cartId\":\"k%d\",\"userAccountId\":\"mia\"}".formatted(cart));
            }
            loadUntilKilled(application);
        }

        var again = RunningApplication.start(place);
        try (DynamoDbClient dynamoDb =
                new DynamoDbAccess(URI.create("http://localhost:" + place.dynamodb()), "any")
                        .client()) {
            for (int cart = 0; cart < CARTS; cart++) {
                assertNothingLost(again, dynamoDb, "k" + cart);
            }
        } finally {
            again.close();
        }
        assertThat(count).hasValueGreaterThanOrEqualTo(ENOUGH);
        assertThat(again.engines()).hasSizeGreaterThan(2).noneMatch(ProcessHandle::isAlive);
    }

    private void loadUntilKilled(RunningApplication application) {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < WRITERS; i++) {
                int writer = i;
                writers.execute(() -> write(application, writer));
            }
            await("enough commands are accepted")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> count.get() >= ENOUGH);
            application.kill();
        }
    }

    /** Adds items until nobody answers any more. */
    private void write(RunningApplication application, int writer) {
        for (int i = 0; ; i++) {
            String cart = "k" + (writer + i) % CARTS;
            try {
                Answer answer = application.call("addCartItem", addition(cart, writer));
                if (answer.status() == 200) {
                    accepted.computeIfAbsent(cart, _ -> new ConcurrentLinkedQueue<>())
                            .add(answer.json().path("version").asLong());
                    count.incrementAndGet();
                }
            } catch (UncheckedIOException killed) {
                return;
            }
        }
    }

    private static String addition(String cart, int writer) {
        return """
        {"cartId":"%s","item":{"itemId":"i%d","name":"Item","quantity":1,
         "unitPrice":{"amount":1,"currency":"EUR"}}}
        """
                .formatted(cart, writer);
    }

    private void assertNothingLost(
            RunningApplication application, DynamoDbClient dynamoDb, String cart) {
        Map<String, AttributeValue> id = Map.of(":id", AttributeValue.fromS(cart));
        List<Long> events = new ArrayList<>();
        dynamoDb.queryPaginator(query ->
                        query.tableName("cart_events")
                                .consistentRead(true)
                                .keyConditionExpression("cartId = :id")
                                .expressionAttributeValues(id))
                .items()
                .forEach(event -> events.add(number(event, "sequenceNumber")));
        Map<String, AttributeValue> state =
                dynamoDb.getItem(get ->
                                get.tableName("carts")
                                        .key(Map.of("cartId", AttributeValue.fromS(cart))))
                        .item();

        assertThat(events)
                .as("events of %s", cart)
                .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList())
                .containsAll(accepted.getOrDefault(cart, new ConcurrentLinkedQueue<>()));
        assertThat(number(state, "version")).isEqualTo(events.size());
        String query = "{\"cartId\":\"%s\",\"atLeastVersion\":%d}".formatted(cart, events.size());
        await("the read model shows all of " + cart)
                .atMost(Duration.ofSeconds(60))
                .until(() -> application.call("getCart", query).status() == 200);
    }

    private static long number(Map<String, AttributeValue> item, String name) {
        return Long.parseLong(item.getOrDefault(name, AttributeValue.fromN("-1")).n());
    }

    private static int port() {
        return Ports.choose(0, "a test");
    }
}
