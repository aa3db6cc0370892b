package dev.tandem.features.steps;

import dev.tandem.features.driver.Sale;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.List;

/** Many who want what there is little of. */
public class SaleSteps {

    private static final String LAMP = "Lamp";

    private final Sale sale;

    public SaleSteps(Sale sale) {
        this.sale = sale;
    }

    @Given("the last {many} pieces of {string} are on sale")
    public void areOnSale(int pieces, String name) {
        sale.putsOnSale(pieces, name);
    }

    @Given("the till will die when it has taken orders")
    public void tillWillDie() {
        sale.tillWillDieAfterTakingOrders();
    }

    @Given("somebody has sent an order for {string} that can't be read")
    public void sentWhatNobodyCanRead(String name) {
        sale.sendsWhatNobodyCanRead(name);
    }

    @Given("nobody can tell how many pieces of {string} there are")
    public void nobodyCanTellHowMany(String name) {
        sale.forgetsHowMany(name);
    }

    @When("{many} people order one {string} each, one behind the other")
    public void order(int people, String name) {
        sale.order(people, List.of(name));
    }

    @When(
            "{int} people order one {string} each, one behind the other, and send the same order"
                    + " again")
    public void orderTwice(int people, String name) {
        sale.orderTwice(people, name);
    }

    @When("{int} people order one {string} and then one {string} each")
    public void orderBoth(int people, String one, String other) {
        sale.order(people, List.of(one, other));
    }

    @Then("the first {many} get theirs, in the order in which they came")
    public void firstGetTheirs(int pieces) {
        sale.firstGotTheirs(pieces, LAMP);
    }

    @Then("all {int} get their {string}")
    public void allGetTheirs(int pieces, String name) {
        sale.firstGotTheirs(pieces, name);
    }

    @Then("the other {many} are told that it is sold out")
    public void othersAreTold(int others) {
        sale.othersAreTold(others, LAMP);
    }

    @Then("each was told once")
    public void eachWasToldOnce() {
        sale.eachWasToldOnce(LAMP);
    }

    @Then("each was told the same a second time")
    public void toldTheSameTwice() {
        sale.eachWasToldTheSameTwice(LAMP);
    }

    @Then("nobody is told anything of their {string}")
    public void nobodyIsTold(String name) {
        sale.nobodyIsTold(name);
    }
}
