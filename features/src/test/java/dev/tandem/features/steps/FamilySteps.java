package dev.tandem.features.steps;

import dev.tandem.features.driver.Family;
import dev.tandem.features.driver.Item;
import dev.tandem.features.driver.Price;
import dev.tandem.features.driver.Shopper;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.OptionalLong;

/** Several who edit one cart. */
public class FamilySteps {

    private final Shopper shopper;
    private final Family family;

    public FamilySteps(Shopper shopper, Family family) {
        this.shopper = shopper;
        this.family = family;
    }

    @When("{person} adds {int} {string} at {price} to the version {long} that she/he saw")
    public void addsToVersion(String person, int quantity, String name, Price price, long version) {
        shopper.addsToVersion(person, new Item(quantity, name, price), version);
    }

    @When("{int} family members change the version {long} that they saw at the same time")
    public void membersChangeVersion(int members, long version) {
        family.membersAdd(members, OptionalLong.of(version));
    }

    @When("{int} family members add an item at the same time, without naming a version")
    public void membersAdd(int members) {
        family.membersAdd(members, OptionalLong.empty());
    }

    @Then("after event {long} the cart's history has only the winner's")
    public void onlyTheWinnersEvent(long sequenceNumber) {
        family.onlyTheWinnerWrote(sequenceNumber);
    }

    @Then("{person} sees only the winner's item")
    public void seesOnlyTheWinnersItem(String person) {
        family.onlyTheWinnersGiftIsSeenBy(person);
    }

    @Then("{person} sees everybody's item")
    public void seesEverybodysItem(String person) {
        family.everybodysGiftIsSeenBy(person);
    }
}
