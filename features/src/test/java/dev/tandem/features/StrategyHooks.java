package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.Stage;

import io.cucumber.java.After;
import io.cucumber.java.Scenario;

import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

import java.util.Map;

/**
 * After each scenario: its carts were really kept by the strategy that was asked for. Scenarios
 * that write past the commands are exempt.
 */
public class StrategyHooks {

    private static final int AT_LAST = 100;

    private final World world;
    private final Histories histories;
    private final Stage stage;
    private final CartStrategy strategy;

    public StrategyHooks(World world, Histories histories, Stage stage, CartStrategy strategy) {
        this.world = world;
        this.histories = histories;
        this.stage = stage;
        this.strategy = strategy;
    }

    @After(value = "not @unaudited", order = AT_LAST)
    public void cartsAreKeptAsAsked(Scenario scenario) {
        if (scenario.isFailed()) {
            return;
        }
        for (String cart : world.carts()) {
            Map<String, AttributeValue> state = state(cart);
            if (!state.isEmpty()) {
                long version = strategy.stateVersion(histories.events(cart).size());
                assertThat(state).as(cart).containsEntry("version", fromN(Long.toString(version)));
                assertThat(state.containsKey("foldFingerprint"))
                        .as("%s is kept by %s", cart, strategy)
                        .isEqualTo(strategy == CartStrategy.SNAPSHOT);
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
