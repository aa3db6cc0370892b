package dev.tandem.features.steps;

import dev.tandem.features.driver.Misdelivery;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;

/** How news goes astray. */
public class LostNewsSteps {

    private final Misdelivery news;

    public LostNewsSteps(Misdelivery news) {
        this.news = news;
    }

    @Given("news of different carts arrives in another order")
    public void swapsWhatBelongsTogether() {
        news.swapsWhatBelongsTogether();
    }

    @Given("news of one cart arrives in another order")
    public void swapsNeighbours() {
        news.swapsNeighbours();
    }

    @Given("news always arrives twice")
    public void bringsAllTwice() {
        news.bringsAllTwice();
    }

    @Given("news is lost on its way every second time, and sent again")
    public void losesEverySecondCall() {
        news.losesEverySecondCall();
    }

    @Given("news that has arrived is sent again and again")
    public void forgetsHowFarItWas() {
        news.forgetsHowFarItWas();
    }

    @Given("news of some carts is held back while that of others overtakes it")
    public void holdsBack() {
        news.holdsBack();
    }

    @Given("the news of {person}'s next {int} additions is lost for good")
    public void losesForGood(String person, int additions) {
        news.losesForGood(person, additions);
    }

    @When("{int} writers make {int} additions each to all carts, until that has happened")
    public void happensWhileManyWrite(int writers, int additions) {
        news.happensWhileManyWrite(writers, additions);
    }
}
