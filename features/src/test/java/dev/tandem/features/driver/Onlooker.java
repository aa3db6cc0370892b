package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.event.CartEvent;
import dev.tandem.core.event.StreamEvent;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

/** Somebody who keeps looking at all carts while others write. */
public final class Onlooker {

    private final World world;
    private final Functions functions;
    private final History history;
    private final Shoppers shoppers;

    public Onlooker(World world, Functions functions, History history, Shoppers shoppers) {
        this.world = world;
        this.functions = functions;
        this.history = history;
        this.shoppers = shoppers;
    }

    public void looksWhileOthersWrite(int writers, int additions) {
        Instant deadline = Instant.now().plus(View.TIME_TO_CATCH_UP);
        var done = new AtomicBoolean();
        CompletableFuture<Void> looking = CompletableFuture.runAsync(() -> look(done));
        try {
            shoppers.writeUntil(
                    writers, additions, () -> hasSeenEnough() || Instant.now().isAfter(deadline));
        } finally {
            done.set(true);
            looking.join();
        }
    }

    /** Functions that have just been deployed take a while to show anything. */
    private boolean hasSeenEnough() {
        return world.sights().size() > world.carts().size();
    }

    private void look(AtomicBoolean done) {
        while (!done.get()) {
            for (String cart : world.carts()) {
                Answer answer = functions.call("getCart", Map.of("cartId", cart));
                if (answer.status() == 200) {
                    world.sights().add(new Sight(answer.json()));
                }
            }
        }
    }

    public void sawMomentsOfTheHistory() {
        assertThat(world.sights()).hasSizeGreaterThan(world.carts().size());
        Map<String, List<StreamEvent<CartEvent>>> events = new HashMap<>();
        for (Sight sight : world.sights()) {
            var own = events.computeIfAbsent(sight.cart(), history::events);
            long at = sight.lastSequenceNumber();
            sight.assertShows(at, History.fold(own, at));
        }
    }

    public void neverSawOneGoBack() {
        for (String cart : world.carts()) {
            assertThat(world.sights())
                    .filteredOn(sight -> sight.cart().equals(cart))
                    .extracting(Sight::lastSequenceNumber)
                    .isSorted();
        }
    }
}
