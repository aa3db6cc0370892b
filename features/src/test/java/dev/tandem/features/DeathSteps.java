package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.Words.Price;
import dev.tandem.features.stage.CartStrategy;
import dev.tandem.features.stage.Stage;
import dev.tandem.harness.Harness;
import dev.tandem.harness.HarnessFaults;
import dev.tandem.harness.Kill;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Functions that die, and those who go on all the same. */
public class DeathSteps {

    private static final int MOST_TRIES = 5;

    private final Stage stage;
    private final CartStrategy strategy;
    private final World world;
    private final Shop shop;
    private @Nullable Kill kill;

    public DeathSteps(Stage stage, CartStrategy strategy, World world, Shop shop) {
        this.stage = stage;
        this.strategy = strategy;
        this.world = world;
        this.shop = shop;
    }

    @Given("the function that adds items dies before its first call to the store")
    public void diesBeforeTheFirstCall() {
        killBeforeCall(1);
    }

    @Given("the function that adds items dies after its first call to the store")
    public void diesAfterTheFirstCall() {
        killAfterCall(1);
    }

    @Given("the function that adds items dies before it writes")
    public void diesBeforeItWrites() {
        killBeforeCall(strategy.writingCall());
    }

    @Given("the function that adds items dies after it has written")
    public void diesAfterItHasWritten() {
        killAfterCall(strategy.writingCall());
    }

    private void killBeforeCall(int n) {
        kill = faults().killBeforeCall(stage.prefix() + "addCartItem", n);
    }

    private void killAfterCall(int n) {
        kill = faults().killAfterCall(stage.prefix() + "addCartItem", n);
    }

    @Given("the read model updater dies before its statement number {int}")
    public void updaterDiesBefore(int n) {
        kill = faults().killBeforeStatement(stage.prefix() + "updateCartReadModel", n);
    }

    @Given("the read model updater dies after its commit")
    public void updaterDiesAfterCommit() {
        kill = faults().killAfterCommit(stage.prefix() + "updateCartReadModel");
    }

    @When("{person}'s phone sends {int} {string} at {price} until it is answered")
    public void sendsUntilAnswered(String person, int quantity, String name, Price price) {
        Map<String, Object> request =
                Map.of(
                        "cartId",
                        world.cartOf(person),
                        "commandId",
                        UUID.randomUUID().toString(),
                        "item",
                        Words.item(name, quantity, price));
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                world.answered(List.of(shop.call("addCartItem", request)));
                return;
            } catch (Shop.FunctionFailedException died) {
                // the phone only sees that nobody answers
            }
        }
        throw new AssertionError("nobody answered the phone");
    }

    @Then("it/he/she has died meanwhile")
    public void hasDied() {
        Kill arranged = kill;
        assertThat(arranged).isNotNull();
        await().atMost(ViewSteps.TIME_TO_CATCH_UP).until(arranged::hasHappened);
    }

    private HarnessFaults faults() {
        return stage.harness().map(Harness::faults).orElseThrow();
    }
}
