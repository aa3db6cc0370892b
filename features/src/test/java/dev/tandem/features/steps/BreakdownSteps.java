package dev.tandem.features.steps;

import dev.tandem.features.driver.Faults;

import io.cucumber.java.en.Given;

/** What breaks down at work, and is replaced. */
public class BreakdownSteps {

    private final Faults faults;

    public BreakdownSteps(Faults faults) {
        this.faults = faults;
    }

    @Given("the shop breaks down before it looks at the cart")
    public void beforeLooking() {
        faults.killBeforeLooking();
    }

    @Given("the shop breaks down after it has looked at the cart")
    public void afterLooking() {
        faults.killAfterLooking();
    }

    @Given("the shop breaks down before it writes the change")
    public void beforeWriting() {
        faults.killBeforeWriting();
    }

    @Given("the shop breaks down after it has written the change")
    public void afterWriting() {
        faults.killAfterWriting();
    }

    @Given("the shop's view breaks down {moment}")
    public void viewBefore(String statement) {
        faults.killViewBefore(statement);
    }

    @Given("the shop's view breaks down right after it has taken the next change in")
    public void viewAfterCommit() {
        faults.killViewAfterCommit();
    }
}
