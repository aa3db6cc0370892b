package dev.tandem.features.steps;

import dev.tandem.features.driver.Item;
import dev.tandem.features.driver.Price;
import dev.tandem.features.driver.Shopper;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** What a shopper does to her cart. */
public class ShoppingSteps {

    private final Shopper shopper;

    public ShoppingSteps(Shopper shopper) {
        this.shopper = shopper;
    }

    @Given("{person} has an open cart")
    public void hasAnOpenCart(String person) {
        shopper.opens(person).assertAccepted();
    }

    @Given("{person} has {int} open carts")
    public void hasOpenCarts(String person, int number) {
        shopper.hasOpened(person, number);
    }

    @Given("{person}'s cart is at version {int}")
    public void isAtVersion(String person, int version) {
        shopper.holds(person, version - 1);
    }

    @Given("{person}'s cart holds {int} {string} at {price}")
    public void holds(String person, int quantity, String name, Price price) {
        shopper.holds(person, new Item(quantity, name, price));
    }

    @Given("{person}'s cart holds {int} different items")
    public void holdsDifferentItems(String person, int number) {
        shopper.holds(person, number);
    }

    @Given("{person} has added {int} different items")
    public void hasAddedDifferentItems(String person, int number) {
        shopper.hasAdded(person, number);
    }

    @Given("{person} has added {int} {string} at {price}")
    public void hasAdded(String person, int quantity, String name, Price price) {
        shopper.adds(person, new Item(quantity, name, price)).assertAccepted();
    }

    @Given("{person} has removed {string}")
    public void hasRemoved(String person, String name) {
        shopper.removes(person, name).assertAccepted();
    }

    @Given("{person} has checked out")
    public void hasCheckedOut(String person) {
        shopper.checksOut(person).assertAccepted();
    }

    @When("{person} opens a cart")
    @When("{person} opens the same cart again")
    public void opens(String person) {
        shopper.opens(person);
    }

    @When("{person} adds {int} {string} at {price}")
    public void adds(String person, int quantity, String name, Price price) {
        shopper.adds(person, new Item(quantity, name, price));
    }

    @When("{person} changes {string} to {int}")
    public void changes(String person, String name, int quantity) {
        shopper.changes(person, name, quantity);
    }

    @When("{person} removes {string}")
    public void removes(String person, String name) {
        shopper.removes(person, name);
    }

    @When("{person} checks out")
    public void checksOut(String person) {
        shopper.checksOut(person);
    }

    @When("{person} adds an item whose name has {int} characters")
    public void addsALongName(String person, int length) {
        shopper.addsNameOfLength(person, length);
    }

    @When("{person} adds an item without a name")
    public void addsWithoutName(String person) {
        shopper.addsWithoutName(person);
    }

    @When("{person} adds an item with a colour")
    public void addsWithColour(String person) {
        shopper.addsWithColour(person);
    }

    @When("{person} sends something garbled")
    public void sendsSomethingGarbled(String person) {
        shopper.sendsSomethingGarbled(person);
    }
}
