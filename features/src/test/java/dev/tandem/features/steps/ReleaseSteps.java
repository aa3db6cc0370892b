package dev.tandem.features.steps;

import dev.tandem.features.driver.Item;
import dev.tandem.features.driver.Price;
import dev.tandem.features.driver.Release;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** How the shop is renewed. The next release adds nothing to a cart that was changed six times. */
public class ReleaseSteps {

    private final Release release;

    public ReleaseSteps(Release release) {
        this.release = release;
    }

    @Given("the shop is being renewed")
    public void begins() {
        release.begins();
    }

    @Given(
            "{person} has added {int} {string} at {price} {int} times, served by old and new in"
                    + " turn")
    public void hasServedInTurn(String person, int quantity, String name, Price price, int times) {
        release.hasServedInTurn(person, new Item(quantity, name, price), times);
    }

    @When("{person} adds {int} {string} at {price} {int} times, served by old and new in turn")
    public void servesInTurn(String person, int quantity, String name, Price price, int times) {
        release.servesInTurn(person, new Item(quantity, name, price), times);
    }

    @When("{person} adds {int} {string} at {price}, served by the new shop")
    public void serves(String person, int quantity, String name, Price price) {
        release.serves(person, new Item(quantity, name, price));
    }

    @Given("the shop has been renewed")
    public void isDone() {
        release.isDone();
    }

    @Given("the shop is the old one again")
    public void isTakenBack() {
        release.isTakenBack();
    }
}
