package dev.tandem.features.driver;

import dev.tandem.testkit.concurrent.Concurrently;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** A shopper's phone: what it sends carries an id, so that it may send it again. */
public final class Phone {

    private static final int MOST_TRIES = 5;

    private final World world;
    private final Functions functions;
    private final History history;

    public Phone(World world, Functions functions, History history) {
        this.world = world;
        this.functions = functions;
        this.history = history;
    }

    public void sendsTwice(String person, Item item) {
        Map<String, ?> request = addition(person, item);
        world.answered(Stream.generate(() -> send(request)).limit(2).toList());
    }

    public void sendsAtOnce(String person, int times) {
        Map<String, ?> request = addition(person, Item.of("Green tea"));
        world.answered(Concurrently.run(times, _ -> send(request)));
    }

    public void sendsUntilAnswered(String person, Item item) {
        Map<String, ?> request = addition(person, item);
        for (int i = 0; i < MOST_TRIES; i++) {
            try {
                world.answered(List.of(send(request)));
                return;
            } catch (NoAnswerException died) {
                // the phone only sees that nobody answers
            }
        }
        throw new AssertionError("nobody answered the phone");
    }

    private Map<String, ?> addition(String person, Item item) {
        String cart = world.cartOf(person);
        history.turnTo(cart);
        return Map.of(
                "cartId", cart,
                "item", item.json(),
                "commandId", UUID.randomUUID().toString());
    }

    private Answer send(Map<String, ?> request) {
        return functions.call("addCartItem", request);
    }
}
