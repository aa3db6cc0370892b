package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import static java.util.Objects.requireNonNull;

import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.Stage;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.time.Duration;
import java.util.Map;

/** Looks at a scenario's carts when it is over. */
public final class Auditor {

    /** Of a view that a scenario leaves behind without waiting for it. */
    private static final int ALLOWED_LAG_SECONDS = 300;

    private static final Duration BACK_WITHIN = Duration.ofSeconds(60);
    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private final World world;
    private final Functions functions;
    private final History history;
    private final Stage stage;
    private final CartStrategy strategy;

    public Auditor(
            World world, Functions functions, History history, Stage stage, CartStrategy strategy) {
        this.world = world;
        this.functions = functions;
        this.history = history;
        this.stage = stage;
        this.strategy = strategy;
    }

    /** Both sides agree, be it that there never was such a cart. */
    public void findsNothing() {
        for (String cart : world.carts()) {
            Answer answer = auditOf(cart);
            if (answer.status() == NOT_FOUND) {
                assertThat(history.events(cart)).as("%s", answer).isEmpty();
            } else {
                assertThat(answer.number("examined")).as("%s", answer).isEqualTo(1);
                assertThat(answer.json().path("findings")).as("audit of %s", cart).isEmpty();
            }
        }
    }

    /** A store that is back since a moment may be out of the audit's reach: it is asked again. */
    private Answer auditOf(String cart) {
        return await().pollDelay(Duration.ZERO)
                .atMost(BACK_WITHIN)
                .until(
                        () ->
                                functions.call(
                                        "auditCarts",
                                        Map.of(
                                                "aggregateId",
                                                cart,
                                                "allowedLagSeconds",
                                                ALLOWED_LAG_SECONDS)),
                        answer -> answer.status() != UNAVAILABLE);
    }

    /** They were really kept by the strategy that was asked for. */
    public void findsCartsKeptAsAsked() {
        for (String cart : world.carts()) {
            Map<String, AttributeValue> state = state(cart);
            if (!state.isEmpty()) {
                long version = strategy.stateVersion(history.events(cart).size());
                assertThat(state).as(cart).containsEntry("version", fromN(Long.toString(version)));
                assertThat(requireNonNull(state.get("foldFingerprint")).s().startsWith("current:"))
                        .as("%s is kept by %s", cart, strategy)
                        .isEqualTo(strategy != CartStrategy.SNAPSHOT);
            }
        }
    }

    private Map<String, AttributeValue> state(String cart) {
        return stage.dynamoDb()
                .getItem(get ->
                        get.tableName(stage.prefix() + "carts")
                                .key(Map.of("cartId", fromS(cart)))
                                .consistentRead(true))
                .item();
    }
}
