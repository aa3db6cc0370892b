package dev.tandem.features.steps;

import dev.tandem.features.driver.Delivery;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

import java.util.List;

/** How news of events reaches the shop's view. */
public class NewsSteps {

    private final Delivery news;

    public NewsSteps(Delivery news) {
        this.news = news;
    }

    @Given("the shop shows {person}'s cart at version {int}")
    public void shows(String person, int version) {
        news.hasArrived(person, version);
    }

    @Given("the shop's view of {person}'s cart stands still at version {int}")
    public void standsStill(String person, int version) {
        news.hasStoppedAfter(person, version);
    }

    @Given("the shop's view gets no news")
    public void stops() {
        news.stops();
    }

    @When("the shop's view gets news again")
    public void goesOn() {
        news.goesOn();
    }

    @Given("the news of event {long} of {person}'s cart has arrived")
    @When("the news of event {long} of {person}'s cart arrives")
    @When("the news of event {long} of {person}'s cart arrives again")
    public void brings(long sequenceNumber, String person) {
        news.brings(person, sequenceNumber);
    }

    @When("the news of event {long} of {person}'s cart arrives twice at once")
    public void bringsTwice(long sequenceNumber, String person) {
        news.bringsTwice(person, sequenceNumber);
    }

    @When("the news of the events {numbers} of {person}'s cart arrives at once")
    public void bringsTogether(List<Long> sequenceNumbers, String person) {
        news.brings(person, sequenceNumbers);
    }

    @When("all news of {person}'s cart arrives again at once")
    public void bringsAll(String person) {
        news.bringsAll(person);
    }

    @When("all news of the shop arrives again from the start")
    public void bringsEverything() {
        news.bringsEverything();
    }
}
