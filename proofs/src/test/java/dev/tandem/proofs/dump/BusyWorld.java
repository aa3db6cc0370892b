package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.harness.aws.stream.DeliveryRules;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;

import java.util.List;

/**
 * What is stored once much has happened: carts of both strategies that were shown, that lag, that
 * are parked for each reason, that are tried and that are redriven; records of commands; a rebuild
 * and an audit that were killed half-way.
 */
final class BusyWorld {

    private static final int CROWD = 20;
    private static final int CROWD_EVENTS = 22;
    private static final int MOST_ITEMS = 100;

    /** As many as a record without a name gets. */
    private static final int ATTEMPTS = 10;

    private final World world;
    private final Poison poison;

    BusyWorld(World world) {
        this.world = world;
        this.poison = new Poison(world.dynamoDb());
    }

    void live() {
        world.jdbc()
                .execute(
                        "ALTER TABLE cart_item"
                                + " ADD CONSTRAINT too_strict CHECK (name <> 'The jam')");
        try (StreamPoller stream = world.connect(StartingPosition.TRIM_HORIZON)) {
            keptBy("current", world.current());
            keptBy("snapshot", world.snapshot());
            switched();
            soonForgotten();
            World.awaitIdle(stream);
            behindPoison();
            World.awaitIdle(stream);
        }
        tried();
        setAside();
        // the first to be beyond its first page of 500 events dies once the other is done
        Victim.die(
                world.place(),
                "rebuildCartReadModel",
                "{'mode':'blue-green','segments':2}",
                "Scan",
                3,
                "SELECT FROM rebuild_segment WHERE finished");
        Victim.die(
                world.place(),
                "redriveCartReadModel",
                "{'aggregateId':'current-redriving'}",
                "Query",
                1);
        Victim.die(world.place(), "auditCarts", "{'run':'begin'}", "Query", 3);
        late("current", world.current());
        late("snapshot", world.snapshot());
    }

    private void keptBy(String strategy, Functions functions) {
        Shopper shopper = new Shopper(functions);
        for (int i = 1; i <= CROWD; i++) {
            shopper.longHistory("%s-crowd-%02d".formatted(strategy, i), CROWD_EVENTS);
        }
        shopper.create(strategy + "-full");
        for (int i = 1; i <= MOST_ITEMS; i++) {
            shopper.add(strategy + "-full", "item%03d".formatted(i), "Item no. " + i);
        }
        shopper.withTea(strategy + "-out");
        shopper.checkOut(strategy + "-out");
        shopper.inYen(strategy + "-yen");
        var _ = shopper.identified(strategy);
        var _ = shopper.refused(strategy);
        shopper.withTea(strategy + "-late");
        shopper.withTea(strategy + "-out-late");
        poisoned(strategy, shopper);
    }

    private void poisoned(String strategy, Shopper shopper) {
        List.of("unreadable", "odd", "projection", "hole", "jam")
                .forEach(kind -> shopper.withTea(strategy + "-" + kind));
        poison.ofTomorrow(strategy + "-unreadable", 3);
        poison.ofOddType(strategy + "-odd", 3);
        poison.unfitting(strategy + "-projection", 3);
        poison.behindAHole(strategy + "-hole", 4);
        shopper.add(strategy + "-jam", "jam", "The jam");
        if (strategy.equals("current")) {
            shopper.withTea("current-redriving");
            poison.ofTomorrow("current-redriving", 3);
            shopper.withTea("current-tried");
        }
    }

    private void behindPoison() {
        Shopper current = new Shopper(world.current());
        List.of("unreadable", "odd", "projection", "hole", "jam")
                .forEach(kind -> current.add("current-" + kind, "milk", "Milk"));
        // the others can't be folded any more
        new Shopper(world.snapshot()).add("snapshot-jam", "milk", "Milk");
    }

    /** Begun with one strategy and gone on with by the other, as when a deployment changes it. */
    private void switched() {
        Shopper current = new Shopper(world.current());
        Shopper snapshot = new Shopper(world.snapshot());
        snapshot.longHistory("switched-to-current", 7);
        current.add("switched-to-current", "milk", "Milk");
        current.longHistory("switched-to-snapshot", 7);
        snapshot.add("switched-to-snapshot", "milk", "Milk");
    }

    /** Remembered for an hour, and not for a week. */
    private void soonForgotten() {
        try (Functions forgetful =
                Functions.over(
                        world.place(), world.dynamoDb(), "tandem.dynamodb.command-window=1h")) {
            assertThat(new Shopper(forgetful).createForgotten().has("version")).isTrue();
        }
    }

    /** Failed once: the next attempts are to come. */
    private void tried() {
        DeliveryRules once = DeliveryRules.defaults().withItemFailures(true).withRetries(0);
        try (StreamPoller stream =
                world.connect(
                        PollerSettings.forEvents()
                                .startingAt(StartingPosition.LATEST)
                                .withRules(once))) {
            World.awaitStart(stream);
            new Shopper(world.current()).add("current-tried", "jam", "The jam");
            World.awaitIdle(stream);
        }
        assertThat(
                        world.jdbc()
                                .queryForList(
                                        "SELECT attempts FROM parked_aggregate WHERE parked_at IS"
                                                + " NULL",
                                        Integer.class))
                .as("attempts of what is not parked")
                .containsExactly(1);
    }

    /** A record that names no event has come so often that its shard goes on without it. */
    private void setAside() {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            var _ =
                    world.current()
                            .call(
                                    "updateCartReadModel",
                                    """
                                    {'Records':[{'eventID':'7','eventName':'INSERT','eventSource':'aws:dynamodb',
                                      'awsRegion':'us-east-1',
                                      'eventSourceARN':'arn:aws:dynamodb:us-east-1:000000000000:table/cart_events/stream/1',
                                      'dynamodb':{'SequenceNumber':'700','StreamViewType':'NEW_IMAGE',
                                        'Keys':{'cartId':{'S':'nameless'},'sequenceNumber':{'N':'2.5'}},
                                        'NewImage':{'cartId':{'S':'nameless'},'sequenceNumber':{'N':'2.5'}}}}]}
                                    """);
        }
    }

    /** The stream has not told of these. */
    private static void late(String strategy, Functions functions) {
        Shopper shopper = new Shopper(functions);
        shopper.add(strategy + "-late", "milk", "Milk");
        shopper.add(strategy + "-late", "bread", "Bread");
        shopper.checkOut(strategy + "-out-late");
        shopper.withTea(strategy + "-new");
    }
}
