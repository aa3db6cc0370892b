package dev.tandem.features.steps;

import dev.tandem.features.driver.History;
import dev.tandem.features.driver.Onlooker;
import dev.tandem.features.driver.Shoppers;
import dev.tandem.features.driver.View;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** Many who write at once, and what is left of it. */
public class ShoppersSteps {

    private final Shoppers shoppers;
    private final Onlooker onlooker;
    private final History history;
    private final View view;

    public ShoppersSteps(Shoppers shoppers, Onlooker onlooker, History history, View view) {
        this.shoppers = shoppers;
        this.onlooker = onlooker;
        this.history = history;
        this.view = view;
    }

    @Given("{int} shoppers have an open cart each")
    public void haveOpenCarts(int number) {
        shoppers.haveOpened(number);
    }

    @When("{int} writers make {int} additions each to the cart")
    @When("{int} writers make {int} additions each, spread over all carts")
    public void write(int writers, int additions) {
        shoppers.write(writers, additions);
    }

    @When("{int} writers make {int} additions each while somebody keeps looking")
    public void writeWhileSomebodyLooks(int writers, int additions) {
        onlooker.looksWhileOthersWrite(writers, additions);
    }

    @Then("every accepted addition is in its cart's history once")
    public void everyAcceptedAdditionIsThereOnce() {
        shoppers.everyAcceptedAdditionIsOneEvent();
    }

    @Then("every history is one line without a hole that leads to its cart")
    public void historiesLeadToTheirCarts() {
        history.leadsToEachCart();
    }

    @Then("in the end the shop shows the same")
    public void viewShowsTheSame() {
        view.isWhatTheHistorySays();
    }

    @Then("everything that was seen is a moment of the history")
    public void sightsAreMomentsOfTheHistory() {
        onlooker.sawMomentsOfTheHistory();
    }

    @Then("what was seen of one cart never went back")
    public void sightsNeverWentBack() {
        onlooker.neverSawOneGoBack();
    }
}
