package dev.tandem.bench.pekko;

import dev.tandem.bench.Arm;
import dev.tandem.bench.command.BenchDatabase;
import dev.tandem.bench.command.HandlerCarts;
import dev.tandem.bench.command.Strategy;
import dev.tandem.core.command.Grouping;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Carts of all kinds in one database.
 *
 * @param database that all of them use
 * @param actors of Pekko
 */
record Contenders(BenchDatabase database, ActorCarts actors) {

    static final String PEKKO = "Pekko";
    static final String BY_HAND = "journal and snapshots by hand";
    static final String GROUPED = "snapshot, warm, grouped";
    static final String GROUPED_WITH_ID = "snapshot, warm, grouped, with commandId";
    static final String TRUSTED_GROUPED = "snapshot, warm, trusted, grouped";

    /** More than there are clients, for longer than any group takes: nobody is sent away. */
    private static final Grouping ALL_MAY_WAIT = new Grouping(1_000, Duration.ofSeconds(30));

    private static final int QUANTITIES = 997;
    private static final AtomicInteger NAMES = new AtomicInteger();

    /** Changes the quantity of a cart's item. */
    @FunctionalInterface
    interface Change {
        void to(String cartId, int quantity);
    }

    static Contenders on(BenchDatabase database) {
        return new Contenders(database, new ActorCarts(database));
    }

    /** An arm for Pekko and one for each strategy, each client with a cart of its own. */
    List<Arm> own(String prefix, int clients, List<Strategy> strategies) {
        List<Arm> arms = new ArrayList<>();
        arms.add(actorArm(prefix, clients));
        for (Strategy strategy : strategies) {
            HandlerCarts carts = new HandlerCarts(database.client(), strategy);
            arms.add(own(prefix + strategy.title(), clients, carts));
        }
        return arms;
    }

    /** Each client has a cart of its own. */
    static Arm own(String name, int clients, HandlerCarts carts) {
        return arm(name, created(clients, carts), carts::change);
    }

    /** Pekko's arm. */
    Arm actorArm(String prefix, int carts) {
        return arm(prefix + PEKKO, created(carts, actors::create), actors::change);
    }

    /** An arm for the layout of j5ik2o's adapter. */
    Arm byHand(String prefix, int clients) {
        JournalCarts carts = new JournalCarts(database.client());
        return arm(prefix + BY_HAND, created(clients, carts::create), carts::change);
    }

    /** Commands of all clients on one cart. */
    List<Arm> shared(String prefix, List<Strategy> strategies) {
        List<Arm> arms = new ArrayList<>();
        arms.add(actorArm(prefix, 1));
        for (Strategy strategy : strategies) {
            HandlerCarts carts = new HandlerCarts(database.client(), strategy);
            arms.add(one(prefix + strategy.title(), carts, carts::change));
        }
        HandlerCarts grouped = grouped(database, Strategy.SNAPSHOT_WARM);
        arms.add(one(prefix + GROUPED, grouped, grouped::change));
        HandlerCarts known = grouped(database, Strategy.SNAPSHOT_WARM);
        arms.add(one(prefix + GROUPED_WITH_ID, known, known::changeWithId));
        HandlerCarts trusted = grouped(database, Strategy.SNAPSHOT_TRUSTED);
        arms.add(one(prefix + TRUSTED_GROUPED, trusted, trusted::change));
        return arms;
    }

    static HandlerCarts grouped(BenchDatabase database, Strategy strategy) {
        return new HandlerCarts(database.client(), strategy).grouping(ALL_MAY_WAIT);
    }

    /** All on one cart. */
    static Arm one(String name, HandlerCarts carts, Change change) {
        return arm(name, created(1, carts), change);
    }

    /** Each call another quantity than any other call shortly before, so that each is a change. */
    static Arm arm(String name, List<String> carts, Change change) {
        AtomicInteger quantities = new AtomicInteger();
        return new Arm(
                name,
                client ->
                        change.to(
                                carts.get(client % carts.size()),
                                1 + quantities.incrementAndGet() % QUANTITIES));
    }

    /**
     * Carts of the handler's. Each has been changed once more than the one before, so that their
     * snapshots are not all due in the same block.
     */
    static List<String> created(int carts, HandlerCarts handler) {
        List<String> names = created(carts, cart -> handler.create(cart, 1));
        for (int i = 0; i < carts; i++) {
            for (int change = 0; change < i % Strategy.EVERY; change++) {
                handler.change(names.get(i), 2 + change);
            }
        }
        return names;
    }

    private static List<String> created(int carts, Consumer<String> create) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i < carts; i++) {
            String name = "cart-" + NAMES.incrementAndGet();
            create.accept(name);
            names.add(name);
        }
        return names;
    }
}
