package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.features.Shop.Answer;

import io.cucumber.java.en.Then;

import java.util.List;

/** What shoppers are told, and what is written. */
public class AnswerSteps {

    private final World world;
    private final Histories histories;

    public AnswerSteps(World world, Histories histories) {
        this.world = world;
        this.histories = histories;
    }

    @Then("it is accepted")
    public void accepted() {
        assertThat(world.answer().isAccepted()).as("%s", world.answer()).isTrue();
    }

    @Then("she/he is refused because {reason}")
    public void refused(String code) {
        assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(422);
        assertThat(world.answer().text("code")).isEqualTo(code);
        assertThat(world.answer().text("detail")).isNotBlank();
    }

    @Then("she/he is told about {field}: {}")
    public void toldAbout(List<String> fields, String allowed) {
        Answer answer = world.answer();
        assertThat(answer.status()).as("%s", answer).isEqualTo(400);
        assertThat(answer.json().path("violations").values())
                .as("%s", answer)
                .anySatisfy(violation -> {
                    assertThat(violation.path("field").asString()).isIn(fields);
                    assertThat(violation.path("message").asString()).contains(allowed);
                });
    }

    @Then("she/he is told that there is no such cart")
    public void toldOfNoCart() {
        assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(404);
    }

    @Then("she/he is told that the cart exists already")
    public void toldThatItExists() {
        assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(409);
        assertThat(world.answer().number("expectedVersion")).isZero();
    }

    @Then("she/he is told that the cart is at version {long}")
    public void toldTheVersion(long version) {
        assertThat(world.answer().status()).as("%s", world.answer()).isEqualTo(409);
        assertThat(world.answer().number("currentVersion")).isEqualTo(version);
    }

    @Then("nothing was written")
    public void nothingWritten() {
        assertThat(histories.snapshot(world.lastCart())).isEqualTo(world.before());
    }

    @Then("the cart is at version {long}")
    public void isAtVersion(long version) {
        var snapshot = histories.snapshot(world.lastCart());
        assertThat(snapshot.state().orElseThrow().version()).isEqualTo(version);
        assertThat(snapshot.events().getLast().sequenceNumber()).isEqualTo(version);
    }

    @Then("the cart's history still ends with event {long}")
    public void historyEndsWith(long sequenceNumber) {
        assertThat(histories.events(world.lastCart()).getLast().sequenceNumber())
                .isEqualTo(sequenceNumber);
    }

    @Then("the cart's history is: {history}")
    public void historyIs(List<String> eventTypes) {
        assertThat(histories.events(world.lastCart()))
                .extracting(StreamEvent::eventType)
                .isEqualTo(eventTypes);
    }
}
