package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.core.event.StreamEvent;
import dev.tandem.testkit.concurrent.Concurrently;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BooleanSupplier;

/** Many shoppers who write at once, and what is left of it. */
public final class Shoppers {

    private final World world;
    private final Functions functions;
    private final History history;
    private final Shopper shopper;

    public Shoppers(World world, Functions functions, History history, Shopper shopper) {
        this.world = world;
        this.functions = functions;
        this.history = history;
        this.shopper = shopper;
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
}
