package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.features.stage.WarmUp;
import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.cloudwatch.AlarmState;
import dev.tandem.harness.aws.cloudwatch.MetricAlarm;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The cart as the template has it, and what its alarms say. */
final class WatchedCart implements AutoCloseable {

    private static final List<String> FUNCTIONS =
            List.of("createCart", "getCart", "updateCartReadModel", "auditCarts");

    private static final Duration LONG = Duration.ofMinutes(2);

    private final Harness harness = Harness.start();
    private final Api api = Api.of(harness);

    /** Deployed and audited; the clock calls nobody. */
    static WatchedCart start() {
        WatchedCart cart = new WatchedCart();
        cart.harness.schedules().pause();
        try (var warmUp = WarmUp.of(cart.harness.lambda(), "", FUNCTIONS)) {
            PackagedCart.deploy(cart.harness, "alarms");
            warmUp.await();
        }
        cart.harness.invoke("auditCarts", "{\"run\":\"begin\"}");
        return cart;
    }

    Harness harness() {
        return harness;
    }

    JdbcTemplate database() {
        return new JdbcTemplate(
                new DriverManagerDataSource(harness.jdbcUrl("alarms"), "postgres", ""));
    }

    @Override
    public void close() {
        harness.close();
    }

    /** Each look is a minute later, and long enough after the last one for another delivery. */
    void minuteByMinute(String alarm) {
        await(alarm)
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(15))
                .until(() -> {
                    harness.cloudWatch().pass(Duration.ofMinutes(1));
                    return isOn(alarm);
                });
    }

    void areOn(String... alarms) {
        for (String alarm : alarms) {
            await(alarm).atMost(LONG).until(() -> isOn(alarm));
        }
    }

    /** Once nothing more is told of it. */
    void areOver(String... alarms) {
        for (String alarm : alarms) {
            await(alarm)
                    .atMost(LONG)
                    .until(() -> {
                        harness.cloudWatch().pass(Duration.ofMinutes(20));
                        return state(alarm) == AlarmState.OK;
                    });
        }
    }

    List<String> allThatAreOn() {
        return harness.cloudWatch().alarms().stream()
                .map(MetricAlarm::name)
                .filter(this::isOn)
                .toList();
    }

    boolean isOn(String alarm) {
        return state(alarm) == AlarmState.ALARM;
    }

    AlarmState state(String alarm) {
        return harness.cloudWatch().state(alarm);
    }

    void reserve(String function, int calls) {
        harness.lambda()
                .putFunctionConcurrency(
                        put -> put.functionName(function).reservedConcurrentExecutions(calls));
    }

    void create(String cart) {
        assertThat(
                        post(
                                "createCart",
                                "{\"cartId\":\"%s\",\"userAccountId\":\"mia\"}".formatted(cart)))
                .isEqualTo(201);
    }

    void shown(String cart) {
        await(cart)
                .atMost(LONG)
                .until(() -> post("getCart", "{\"cartId\":\"%s\"}".formatted(cart)) == 200);
    }

    /** As some program has written it. */
    void event(String cart, String number, String type, Instant createdAt) {
        Map<String, AttributeValue> item =
                Map.of(
                        "cartId", fromS(cart),
                        "sequenceNumber", fromN(number),
                        "eventType", fromS(type),
                        "eventVersion", fromN("1"),
                        "body", fromS("{\"userAccountId\":\"mia\"}"),
                        "createdAt", fromS(createdAt.toString()));
        harness.dynamoDb().putItem(put -> put.tableName("cart_events").item(item));
    }

    int post(String path, String json) {
        return api.post(path, json).statusCode();
    }
}
