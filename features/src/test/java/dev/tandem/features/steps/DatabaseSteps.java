package dev.tandem.features.steps;

import dev.tandem.features.driver.Faults;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** Databases that are in trouble, or away. */
public class DatabaseSteps {

    private final Faults faults;

    public DatabaseSteps(Faults faults) {
        this.faults = faults;
    }

    @Given("the carts' database is at work on that cart for somebody else {int} times")
    public void conflict(int times) {
        faults.conflict(times);
    }

    @Given("the carts' database is too busy {int} times")
    public void throttle(int times) {
        faults.throttle(times);
    }

    @Given("the carts' database fails {int} times")
    public void fail(int times) {
        faults.fail(times);
    }

    @Given("the carts' database writes the next change and hangs up")
    public void cutTheLine() {
        faults.cutTheLine();
    }

    @Given("the carts' database writes the next change and answers too late")
    public void answerTooLate() {
        faults.answerTooLate();
    }

    @Given("the carts' database shows yesterday's copies to whoever does not insist")
    public void answerFromYesterday() {
        faults.answerFromYesterday();
    }

    @Given("the view's database is away")
    public void takeViewAway() {
        faults.takeViewAway();
    }

    @Given("the shop has tried in vain {int} times to show what is new")
    public void tryInVain(int times) {
        faults.awaitTriesInVain(times);
    }

    @When("the view's database is back")
    public void bringViewBack() {
        faults.bringViewBack();
    }
}
