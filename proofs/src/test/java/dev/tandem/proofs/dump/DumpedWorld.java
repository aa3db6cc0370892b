package dev.tandem.proofs.dump;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tandem.cart.readmodel.CartSchema;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamPoller;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** What code of an earlier commit has stored, on both sides, this code goes on with. */
abstract class DumpedWorld {

    private static final Duration AT_ONCE = Duration.ZERO;
    private static final Duration TWO_HOURS = Duration.ofHours(2);

    private final Dump dump;
    private World world;
    private Upkeep upkeep;

    DumpedWorld(Dump dump) {
        this.dump = dump;
    }

    @BeforeEach
    void start() {
        world = new World(Place.fresh());
        upkeep = new Upkeep(world);
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void each_kind_of_what_is_stored_is_there() throws IOException {
        dump.load(world, AT_ONCE);

        assertThat(dump.kinds())
                .hasSizeGreaterThan(20)
                .noneMatch(kind -> kind.endsWith(": 0"))
                .isSubsetOf(Kinds.in(world));
    }

    @Test
    void carts_of_either_strategy_take_commands_by_either() throws IOException {
        deployOver(TWO_HOURS);

        var byState = new StoredCarts(world.current(), upkeep);
        byState.assertOneMoreItem("current-crowd-01");
        byState.assertOneMoreItem("snapshot-crowd-01");
        byState.assertOneMoreItem("current-late");
        byState.assertOneMoreItem("switched-to-current");
        var bySnapshot = new StoredCarts(world.snapshot(), upkeep);
        bySnapshot.assertOneMoreItem("current-crowd-02");
        bySnapshot.assertOneMoreItem("snapshot-crowd-02");
        bySnapshot.assertOneMoreItem("snapshot-late");
        bySnapshot.assertOneMoreItem("switched-to-snapshot");
        for (StoredCarts carts : List.of(byState, bySnapshot)) {
            carts.assertRefused("current-full", "too_many_items");
            carts.assertRefused("snapshot-full", "too_many_items");
            carts.assertRefused("current-out-late", "cart_checked_out");
            carts.assertRefused("snapshot-out-late", "cart_checked_out");
            carts.assertRefused("current-yen", "second_currency");
            carts.assertRefused("snapshot-yen", "second_currency");
        }
        assertThat(new Shopper(world.current()).createForgotten().path("type").asString())
                .as("its record has expired")
                .isEqualTo("urn:tandem:conflict");
    }

    @Test
    void commands_that_are_sent_again_are_answered_as_they_were() throws IOException {
        deployOver(AT_ONCE);
        StoredRecords records = StoredRecords.in(world);

        for (Functions functions : List.of(world.current(), world.snapshot())) {
            var again = new Shopper(functions);
            for (String strategy : List.of("current", "snapshot")) {
                again.add(strategy + "-ids", "milk", "Milk");
                long before = upkeep.lastEvent(strategy + "-ids");

                assertThat(again.identified(strategy))
                        .containsExactly(
                                records.result(strategy + "-create"),
                                records.result(strategy + "-add"),
                                records.result(strategy + "-unchanged"));
                assertThat(upkeep.lastEvent(strategy + "-ids")).isEqualTo(before);
            }
            assertThat(again.createForgotten()).isEqualTo(records.result("forgotten"));
        }
        assertRefusalsAreRemembered(records);
    }

    /** By code that remembers them. */
    private void assertRefusalsAreRemembered(StoredRecords records) {
        if (!records.hasRefusals()) {
            return;
        }
        for (String strategy : List.of("current", "snapshot")) {
            var shopper = new Shopper(world.current());
            // neither would be refused now
            shopper.create(strategy + "-nobody");

            assertThat(shopper.refused(strategy))
                    .containsExactly(
                            records.result(strategy + "-rejected"),
                            records.result(strategy + "-not-found"));
            assertThat(shopper.reused(strategy).path("type").asString())
                    .isEqualTo("urn:tandem:command-id-reused");
        }
    }

    @Test
    void an_audit_tells_what_is_wrong_and_catches_up_with_what_lags() throws IOException {
        deployOver(TWO_HOURS);

        upkeep.mendEvents("unreadable", "odd", "projection", "redriving");

        assertThat(upkeep.lag()).as("events that rows lack").isEqualTo(22 + upkeep.lagOfOdd());
        for (Functions functions : List.of(world.current(), world.snapshot())) {
            assertThat(upkeep.found(functions))
                    .containsExactlyInAnyOrder("hole: current-hole", "hole: snapshot-hole");
        }
        upkeep.assertCaughtUp("snapshot-late");
        upkeep.assertCaughtUp("current-out-late");
        upkeep.assertCaughtUp("current-new");

        try (StreamPoller stream = world.connect(StartingPosition.LATEST)) {
            World.awaitStart(stream);
            new Shopper(world.current()).add("current-late", "salt", "Salt");
            new Shopper(world.snapshot()).add("snapshot-new", "salt", "Salt");
            World.awaitIdle(stream);
        }

        assertThat(upkeep.row("current-late")).isEqualTo(5);
        assertThat(upkeep.row("snapshot-new")).isEqualTo(3);
    }

    @Test
    void parked_carts_are_taken_up_again_once_their_events_are_mended() throws IOException {
        deployOver(TWO_HOURS);
        try (StreamPoller stream = world.connect(StartingPosition.TRIM_HORIZON)) {
            World.awaitIdle(stream);
        }
        int odd = upkeep.odd();
        assertThat(upkeep.parked()).as("with the one that had been tried once").hasSize(10 + odd);

        upkeep.assertRedrive("{'all':true}", 0, 10 + odd);
        upkeep.allowJam();
        upkeep.assertRedrive("{'reason':'constraint_violated'}", 3, 0);
        upkeep.mendEvents("unreadable", "odd", "projection", "hole", "redriving");
        upkeep.assertRedrive("{'aggregateId':'current-redriving'}", 1, 0);
        upkeep.assertRedrive("{'all':true}", 6 + odd, 0);

        assertThat(upkeep.parked()).isEmpty();
        upkeep.assertAllAgree();
    }

    @Test
    void a_rebuild_is_gone_on_with_by_the_same_code_once_its_lease_has_ended_and_else_begun_anew()
            throws IOException {
        // before the lease runs
        var _ = world.current();
        deployOver(AT_ONCE);
        Object begun = upkeep.rebuildBegun();
        Object code = upkeep.rebuildOfCode();

        assertThat(upkeep.rebuild().path("status").asInt()).as("while it is leased").isEqualTo(503);
        upkeep.endLease();
        JsonNode first = upkeep.rebuild();
        assertThat(upkeep.rebuildBegun().equals(begun))
                .as("the same one")
                .isEqualTo(upkeep.rebuildOfCode().equals(code));
        upkeep.allowJam();
        upkeep.mendEvents("unreadable", "odd", "projection", "hole", "redriving");
        JsonNode second = upkeep.rebuild();

        assertThat(first.path("finished").asBoolean(false)).as("%s", first).isTrue();
        assertThat(first.path("failed").asInt()).as("%s", first).isEqualTo(10 + upkeep.odd());
        assertThat(second.path("finished").asBoolean(false)).as("%s", second).isTrue();
        assertThat(second.path("failed").asInt(-1)).as("%s", second).isZero();
        assertThat(upkeep.rebuildBegun()).as("another one").isNotEqualTo(begun);
        assertThat(upkeep.schemasOfRebuilds()).isEmpty();
        assertThat(upkeep.parked()).as("redriven, once their events were mended").isEmpty();
        upkeep.assertAllAgree();
    }

    @Test
    void an_audit_is_gone_on_with_once_its_lease_has_ended() throws IOException {
        deployOver(AT_ONCE);
        boolean hasAudit = upkeep.hasAudit();

        JsonNode leased = upkeep.goOnWithAudit();
        assertThat(upkeep.hasAudit()).as("while it is leased: %s", leased).isEqualTo(hasAudit);
        upkeep.endLeaseOfAudit();
        JsonNode report = upkeep.goOnWithAudit();

        assertThat(report.path("examined").asInt(-1) > 0).as("%s", report).isEqualTo(hasAudit);
        assertThat(upkeep.hasAudit()).as("it came to its end").isFalse();
    }

    /** Loads it and brings its tables up to date, as a deployment of this code begins. */
    private void deployOver(Duration later) throws IOException {
        dump.load(world, later);
        CartSchema.migrate(world.database());
    }
}
