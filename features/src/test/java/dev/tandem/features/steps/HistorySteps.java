package dev.tandem.features.steps;

import dev.tandem.features.driver.History;

import io.cucumber.java.en.Then;

import java.util.List;

/** What is written down. */
public class HistorySteps {

    private final History history;

    public HistorySteps(History history) {
        this.history = history;
    }

    @Then("nothing was written")
    public void nothingWasWritten() {
        history.isAsBefore();
    }

    @Then("the cart is at version {long}")
    public void isAtVersion(long version) {
        history.isAtVersion(version);
    }

    @Then("the cart's history still ends with event {long}")
    public void endsWith(long sequenceNumber) {
        history.endsWith(sequenceNumber);
    }

    @Then("the cart's history is: {history}")
    public void is(List<String> eventTypes) {
        history.is(eventTypes);
    }

    @Then("it is accepted as event {long}: {change}")
    public void isAcceptedAs(long sequenceNumber, String eventType) {
        history.gained(sequenceNumber, eventType);
    }
}
