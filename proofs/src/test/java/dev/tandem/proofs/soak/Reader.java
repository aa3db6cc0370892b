package dev.tandem.proofs.soak;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Looks at carts as long as the round lasts, and notes what is shown that was not shown before. */
final class Reader {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Round round;
    private final Random random;
    private final List<String> carts;
    private final Map<String, JsonNode> last = new HashMap<>();

    Reader(Round round) {
        this.round = round;
        this.random = new Random(round.plan().seed());
        this.carts =
                round.plan().sends().stream()
                        .map(send -> send.cart(round.run()))
                        .filter(cart -> !cart.isEmpty())
                        .distinct()
                        .toList();
    }

    void run() {
        while (!round.isOver() && !carts.isEmpty()) {
            look(carts.get(random.nextInt(carts.size())), random.nextInt(World.NODES));
            Round.sleep(PAUSE);
        }
    }

    private void look(String cart, int node) {
        round.look(cart, 0, node)
                .filter(view -> !view.view().equals(last.put(cart, view.view())))
                .ifPresent(round.history()::add);
    }
}
