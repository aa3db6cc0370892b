package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.testkit.concurrent.Concurrently;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/** Many shoppers who write at once, and what is left of it. */
public final class Shoppers {

    private final World world;
    private final Functions functions;
    private final History history;
    private final Shopper shopper;
    private final View view;

    public Shoppers(World world, Functions functions, History history, Shopper shopper, View view) {
        this.world = world;
        this.functions = functions;
        this.history = history;
        this.shopper = shopper;
        this.view = view;
    }

    public void haveOpened(int number) {
        for (int i = 1; i <= number; i++) {
            shopper.opens("Shopper" + i).assertAccepted();
        }
    }

    /** Writers who add something to one of the scenario's carts again and again. */
    public void write(int writers, int additions) {
        List<String> carts = world.carts();
        List<List<Answer>> answers =
                Concurrently.run(
                        writers,
                        writer -> {
                            var random = new Random(writer);
                            List<Answer> own = new ArrayList<>();
                            for (int i = 0; i < additions; i++) {
                                String cart = carts.get(random.nextInt(carts.size()));
                                own.add(
                                        functions.addItem(
                                                cart, Item.of("Item of writer " + writer)));
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

    /**
     * Writes in rounds.
     *
     * @param enough asked after each round
     */
    void writeUntil(int writers, int additions, BooleanSupplier enough) {
        List<Answer> all = new ArrayList<>();
        do {
            write(writers, additions);
            all.addAll(world.answers());
        } while (!enough.getAsBoolean());
        world.answered(all);
    }

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
                                history.events(cart).stream()
                                        .map(StreamEvent::sequenceNumber)
                                        .filter(number -> number > 1)
                                        .toList()));
    }

    /** Each member of the family adds something else to the cart that was spoken of last. */
    public void membersAdd(int members, OptionalLong version) {
        String cart = world.lastCart();
        history.turnTo(cart);
        world.answered(
                Concurrently.run(
                        members,
                        member -> {
                            Map<String, Object> request = new HashMap<>();
                            version.ifPresent(seen -> request.put("version", seen));
                            request.put("cartId", cart);
                            request.put("item", Item.of(gift(member)).json());
                            return functions.call("addCartItem", request);
                        }));
    }

    /** The history has only the winner's event after that one. */
    public void onlyTheWinnerWrote(long sequenceNumber) {
        assertThat(history.events(world.lastCart()))
                .filteredOn(event -> event.sequenceNumber() > sequenceNumber)
                .singleElement()
                .extracting(StreamEvent::event)
                .isInstanceOfSatisfying(
                        CartItemAdded.class,
                        added -> assertThat(added.item().name()).isEqualTo(gift(winner())));
    }

    public void onlyTheWinnersGiftIsSeenBy(String person) {
        view.shows(person, 1, gift(winner()));
        IntStream.range(0, world.answers().size())
                .filter(member -> member != winner())
                .forEach(loser -> view.doesNotShow(person, gift(loser)));
    }

    public void everybodysGiftIsSeenBy(String person) {
        IntStream.range(0, world.answers().size())
                .forEach(member -> view.shows(person, 1, gift(member)));
    }

    private int winner() {
        return IntStream.range(0, world.answers().size())
                .filter(member -> world.answers().get(member).isAccepted())
                .findFirst()
                .orElseThrow();
    }

    private static String gift(int member) {
        return "Gift of member " + member;
    }
}
