package dev.tandem.features.steps;

import dev.tandem.features.driver.Item;
import dev.tandem.features.driver.Price;
import dev.tandem.features.driver.Shopkeeper;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Changes that nobody understands, and what the shopkeeper does about them. */
public class ShopkeeperSteps {

    private final Shopkeeper shopkeeper;

    public ShopkeeperSteps(Shopkeeper shopkeeper) {
        this.shopkeeper = shopkeeper;
    }

    @Given("{person}'s cart waits at a change that nobody understands")
    public void hasCartThatWaits(String person) {
        shopkeeper.hasCartThatWaits(person);
    }

    @Given("the shopkeeper has mended {person}'s change to {int} {string} at {price}")
    public void mends(String person, int quantity, String name, Price price) {
        shopkeeper.mends(person, new Item(quantity, name, price));
    }

    @When("a change that nobody understands is written to {person}'s cart")
    public void findsWrittenWhatNobodyUnderstands(String person) {
        shopkeeper.findsWrittenWhatNobodyUnderstands(person);
    }

    @When("the shopkeeper lets the waiting carts go on")
    public void letsAllGoOn() {
        shopkeeper.letsAllGoOn();
    }

    @Then(
            "the shopkeeper is told that {person}'s cart waits at event {long}, which nobody"
                    + " understands")
    public void isToldThatItWaits(String person, long sequenceNumber) {
        shopkeeper.isToldThatItWaits(person, sequenceNumber);
    }

    @Then("no cart waits any longer")
    public void hasNobodyWaiting() {
        shopkeeper.hasNobodyWaiting();
    }
}
