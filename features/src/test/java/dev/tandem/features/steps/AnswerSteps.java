package dev.tandem.features.steps;

import dev.tandem.features.driver.Answers;

import io.cucumber.java.en.Then;

import java.util.List;

/** What shoppers are told. */
public class AnswerSteps {

    private final Answers answers;

    public AnswerSteps(Answers answers) {
        this.answers = answers;
    }

    @Then("it is accepted")
    public void isAccepted() {
        answers.areAcceptance();
    }

    @Then("she/he is refused because {reason}")
    public void isRefused(String code) {
        answers.refuseBecause(code);
    }

    @Then("she/he is told about {field}: {}")
    public void isToldAbout(List<String> fields, String allowed) {
        answers.tellAbout(fields, allowed);
    }

    @Then("she/he is told that there is no such cart")
    public void isToldOfNoCart() {
        answers.tellOfNoCart();
    }

    @Then("she/he is told that the cart exists already")
    public void isToldThatItExists() {
        answers.tellThatItExists();
    }

    @Then("she/he is told that the cart is at version {long}")
    public void isToldTheVersion(long version) {
        answers.tellTheVersion(version);
    }

    @Then("one of them is accepted, and the others are told that the cart is at version {long}")
    public void oneIsAccepted(long version) {
        answers.haveOneWinner(version);
    }

    @Then("all of them are accepted")
    public void allAreAccepted() {
        answers.areAllAcceptance();
    }

    @Then("both/all answers are the same")
    public void answersAreTheSame() {
        answers.areAllTheSame();
    }

    @Then("she/he is told that event {long} is not shown yet, but event {long} is")
    public void isToldHowFar(long asked, long shown) {
        answers.tellHowFarTheViewIs(shown, asked);
    }
}
