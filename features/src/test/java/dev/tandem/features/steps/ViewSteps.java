package dev.tandem.features.steps;

import dev.tandem.features.driver.CartList;
import dev.tandem.features.driver.Price;
import dev.tandem.features.driver.View;

import io.cucumber.datatable.DataTable;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

/** What shoppers see. */
public class ViewSteps {

    private final View view;
    private final CartList list;

    public ViewSteps(View view, CartList list) {
        this.view = view;
        this.list = list;
    }

    @Then("{person} sees an empty cart")
    public void seesAnEmptyCart(String person) {
        view.isEmpty(person);
    }

    @Then("{person} sees in her/his cart")
    public void seesItems(String person, DataTable lines) {
        lines.diff(Words.table(lines.row(0), view.lines(person)));
    }

    @Then("her/his total is {price} for {int} unit(s)")
    public void total(Price total, int units) {
        view.totals(total, units);
    }

    @Then("{person} sees that her/his cart is checked out")
    public void seesCheckedOut(String person) {
        view.isCheckedOut(person);
    }

    @Then("{person} sees {int} {string}")
    public void seesItem(String person, int quantity, String name) {
        view.shows(person, quantity, name);
    }

    @Then("{person} sees her/his cart as of event {long}")
    public void seesAsOf(String person, long sequenceNumber) {
        view.isAsOf(person, sequenceNumber);
    }

    @Then("{person} still sees her/his cart as of event {long}")
    public void stillSeesAsOf(String person, long sequenceNumber) {
        view.isStillAsOf(person, sequenceNumber);
    }

    @Then("what {person} sees has not changed")
    public void seesNoChange(String person) {
        view.isUnchanged(person);
    }

    @When("{person} asks for her/his cart as of event {long}")
    public void asksFor(String person, long sequenceNumber) {
        view.isAskedFor(person, sequenceNumber);
    }

    @Then("{person} is told that her/his cart can't be shown now")
    public void isToldThatItCannotBeShown(String person) {
        view.cannotBeShown(person);
    }

    @When("{person} lists her/his carts {int} at a time")
    public void lists(String person, int pageSize) {
        list.isLookedAt(person, pageSize);
    }

    @Then("she/he sees her/his {int} carts, each once")
    public void seesCarts(int number) {
        list.hasEachOnce(number);
    }
}
