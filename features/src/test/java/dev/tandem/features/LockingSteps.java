package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.features.Shop.Answer;
import dev.tandem.testkit.concurrent.Concurrently;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Several who write to one cart. */
public class LockingSteps {

    private final World world;
    private final Shop shop;
    private final Histories histories;
    private final ShoppingSteps shopping;
    private final ViewSteps views;

    public LockingSteps(
            World world, Shop shop, Histories histories, ShoppingSteps shopping, ViewSteps views) {
        this.world = world;
        this.shop = shop;
        this.histories = histories;
        this.shopping = shopping;
        this.views = views;
    }

    @Given("{person}'s cart is at version {int}")
    public void isAtVersion(String person, int version) {
        shopping.hasAnOpenCart(person);
        shopping.hasAddedDifferentItems(person, version - 1);
    }

    @When("{person} adds {int} {string} to the version {long} that she/he saw")
    public void addsToVersion(String person, int quantity, String name, long version) {
        world.call(
                world.cartOf(person),
                "addCartItem",
                Map.of(
                        "item",
                        Words.item(name, quantity, ShoppingSteps.ONE_EURO),
                        "version",
                        version));
    }

    @When("{int} family members change the version {long} that they saw at the same time")
    public void membersChangeVersion(int members, long version) {
        membersAdd(members, Map.of("version", version));
    }

    @When("{int} family members add an item at the same time, without naming a version")
    public void membersAdd(int members) {
        membersAdd(members, Map.of());
    }

    private void membersAdd(int members, Map<String, ?> more) {
        String cart = world.lastCart();
        world.remember(cart);
        world.answered(
                Concurrently.run(
                        members,
                        member -> {
                            Map<String, Object> request = new HashMap<>(more);
                            request.put("cartId", cart);
                            request.put(
                                    "item", Words.item(nameOf(member), 1, ShoppingSteps.ONE_EURO));
                            return shop.call("addCartItem", request);
                        }));
    }

    @When("{person} adds {int} {string} twice under one command id")
    public void addsTwice(String person, int quantity, String name) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            answers.add(
                    world.call(
                            world.cartOf(person),
                            "addCartItem",
                            identified(person, name, quantity)));
        }
        world.answered(answers);
    }

    @When("{person}'s phone sends one command {int} times at the same time")
    public void sendsManyTimes(String person, int times) {
        Map<String, Object> request = identified(person, "Green tea", 1);
        request.put("cartId", world.cartOf(person));
        world.answered(Concurrently.run(times, _ -> shop.call("addCartItem", request)));
    }

    private Map<String, Object> identified(String person, String name, int quantity) {
        return new HashMap<>(
                Map.of(
                        "item",
                        Words.item(name, quantity, ShoppingSteps.ONE_EURO),
                        "commandId",
                        "command-for-" + world.cartOf(person)));
    }

    @Then("exactly one of them is accepted")
    public void oneAccepted() {
        assertThat(world.answers()).filteredOn(Answer::isAccepted).hasSize(1);
    }

    @Then("all of them are accepted")
    public void allAccepted() {
        assertThat(world.answers()).allMatch(Answer::isAccepted);
    }

    @Then("the others are told that the cart is at version {long}")
    public void othersToldVersion(long version) {
        assertThat(world.answers())
                .filteredOn(answer -> !answer.isAccepted())
                .allSatisfy(answer -> {
                    assertThat(answer.status()).isEqualTo(409);
                    assertThat(answer.number("currentVersion")).isEqualTo(version);
                });
    }

    @Then("both/all answers are the same")
    public void answersAreTheSame() {
        assertThat(world.answers()).allMatch(Answer::isAccepted);
        assertThat(world.answers().stream().distinct()).hasSize(1);
    }

    @Then("the cart's history has only the winner's event after event {long}")
    public void onlyTheWinnersEvent(long sequenceNumber) {
        assertThat(histories.events(world.lastCart()))
                .filteredOn(event -> event.sequenceNumber() > sequenceNumber)
                .singleElement()
                .extracting(StreamEvent::event)
                .isInstanceOfSatisfying(
                        CartItemAdded.class,
                        added -> assertThat(added.item().name()).isEqualTo(nameOf(winner())));
    }

    @Then("{person} sees only the winner's item")
    public void seesOnlyTheWinnersItem(String person) {
        views.seesItem(person, 1, nameOf(winner()));
        for (int member = 0; member < world.answers().size(); member++) {
            if (member != winner()) {
                views.doesNotSeeItem(person, nameOf(member));
            }
        }
    }

    @Then("{person} sees everybody's item")
    public void seesEverybodysItem(String person) {
        for (int member = 0; member < world.answers().size(); member++) {
            views.seesItem(person, 1, nameOf(member));
        }
    }

    private int winner() {
        return IntStream.range(0, world.answers().size())
                .filter(member -> world.answers().get(member).isAccepted())
                .findFirst()
                .orElseThrow();
    }

    private static String nameOf(int member) {
        return "Gift of member " + member;
    }
}
