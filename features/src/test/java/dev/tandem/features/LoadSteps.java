package dev.tandem.features;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.store.Versioned;
import dev.tandem.features.Shop.Answer;
import dev.tandem.testkit.concurrent.Concurrently;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.stream.LongStream;

/** Many who write at once, and what is left of it. */
public class LoadSteps {

    private final World world;
    private final Shop shop;
    private final Histories histories;
    private final ViewSteps views;
    private final List<JsonNode> sights = Collections.synchronizedList(new ArrayList<>());

    public LoadSteps(World world, Shop shop, Histories histories, ViewSteps views) {
        this.world = world;
        this.shop = shop;
        this.histories = histories;
        this.views = views;
    }

    @When("{int} writers make {int} additions each to {person}'s cart")
    public void writeToOneCart(int writers, int additions, String person) {
        write(writers, additions, List.of(world.cartOf(person)));
    }

    @When("{int} writers make {int} additions each, spread over all carts")
    public void writeToAllCarts(int writers, int additions) {
        write(writers, additions, world.carts());
    }

    /**
     * Writes to all carts, in rounds.
     *
     * @param enough asked after each round
     */
    void writeUntil(int writers, int additions, BooleanSupplier enough) {
        List<Answer> all = new ArrayList<>();
        do {
            write(writers, additions, world.carts());
            all.addAll(world.answers());
        } while (!enough.getAsBoolean());
        world.answered(all);
    }

    @When("{int} writers make {int} additions each while somebody keeps looking")
    public void writeWhileSomebodyLooks(int writers, int additions) {
        Instant deadline = Instant.now().plus(ViewSteps.TIME_TO_CATCH_UP);
        var done = new AtomicBoolean();
        CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> look(done));
        try {
            writeUntil(writers, additions, () -> hasSeenEnough() || isOver(deadline));
        } finally {
            done.set(true);
            looking.join();
        }
    }

    /** Functions that have just been deployed take a while to show anything. */
    private boolean hasSeenEnough() {
        return sights.size() > world.carts().size();
    }

    private static boolean isOver(Instant deadline) {
        return Instant.now().isAfter(deadline);
    }

    private void look(AtomicBoolean done) {
        while (!done.get()) {
            for (String cart : world.carts()) {
                Answer answer = shop.call("getCart", Map.of("cartId", cart));
                if (answer.status() == 200) {
                    sights.add(answer.json());
                }
            }
        }
    }

    private void write(int writers, int additions, List<String> carts) {
        List<List<Answer>> answers =
                Concurrently.run(
                        writers,
                        writer -> {
                            var random = new Random(writer);
                            List<Answer> own = new ArrayList<>();
                            for (int i = 0; i < additions; i++) {
                                String cart = carts.get(random.nextInt(carts.size()));
                                own.add(
                                        shop.call(
                                                "addCartItem",
                                                Map.of(
                                                        "cartId",
                                                        cart,
                                                        "item",
                                                        Words.item(
                                                                "Item of writer " + writer,
                                                                1,
                                                                ShoppingSteps.ONE_EURO))));
                            }
                            return own;
                        });
        world.answered(answers.stream().flatMap(List::stream).toList());
        System.out.printf(
                "%d writers, %d carts: %d of %d additions accepted, the others told to come"
                        + " again%n",
                writers,
                carts.size(),
                world.answers().stream().filter(Answer::isAccepted).count(),
                world.answers().size());
    }

    @Then("every accepted addition is one event of the history")
    public void everyAcceptedAdditionIsOneEvent() {
        Map<String, List<Long>> accepted = new HashMap<>();
        for (Answer answer : world.answers()) {
            assertThat(answer.status()).as("%s", answer).isIn(200, 503);
            if (answer.isAccepted()) {
                assertThat(answer.json().path("events").size()).isEqualTo(1);
                accepted.computeIfAbsent(answer.text("cartId"), _ -> new ArrayList<>())
                        .add(answer.number("version"));
            }
        }
        assertThat(accepted).isNotEmpty();
        accepted.forEach((cart, versions) ->
                assertThat(versions)
                        .as("versions accepted for %s", cart)
                        .containsExactlyInAnyOrderElementsOf(
                                histories.events(cart).stream()
                                        .map(StreamEvent::sequenceNumber)
                                        .filter(number -> number > 1)
                                        .toList()));
    }

    @Then("each history is numbered from 1 without a hole")
    public void historiesHaveNoHole() {
        for (String cart : world.carts()) {
            List<StreamEvent<CartEvent>> events = histories.events(cart);
            assertThat(events)
                    .extracting(StreamEvent::sequenceNumber)
                    .isEqualTo(LongStream.rangeClosed(1, events.size()).boxed().toList());
        }
    }

    @Then("each cart is what its history says")
    public void stateIsTheFold() {
        for (String cart : world.carts()) {
            var snapshot = histories.snapshot(cart);
            long last = snapshot.events().getLast().sequenceNumber();
            assertThat(snapshot.state())
                    .get()
                    .extracting(Versioned::state, Versioned::version)
                    .containsExactly(Histories.fold(snapshot.events(), last), last);
        }
    }

    @Then("in the end the read model shows the same")
    public void readModelShowsTheSame() {
        for (String cart : world.carts()) {
            List<StreamEvent<CartEvent>> events = histories.events(cart);
            long last = events.getLast().sequenceNumber();
            Views.assertShows(views.view(cart, last), last, Histories.fold(events, last));
        }
    }

    @Then("everything that was seen is a moment of the history")
    public void sightsAreMomentsOfTheHistory() {
        assertThat(sights).hasSizeGreaterThan(world.carts().size());
        Map<String, List<StreamEvent<CartEvent>>> events = new HashMap<>();
        for (JsonNode sight : sights) {
            long at = sight.path("lastSequenceNumber").asLong();
            var history =
                    events.computeIfAbsent(sight.path("cartId").asString(), histories::events);
            Views.assertShows(sight, at, Histories.fold(history, at));
        }
    }

    @Then("what was seen of one cart never went back")
    public void sightsNeverWentBack() {
        for (String cart : world.carts()) {
            assertThat(sights)
                    .filteredOn(sight -> sight.path("cartId").asString().equals(cart))
                    .extracting(sight -> sight.path("lastSequenceNumber").asLong())
                    .isSorted();
        }
    }
}
