package dev.tandem.proofs.soak;

import dev.tandem.cart.event.CartItemAdded;
import dev.tandem.cart.item.CartItem;
import dev.tandem.core.event.StreamEvent;
import dev.tandem.core.result.QueryResult;
import dev.tandem.harness.aws.stream.StreamNotDeliveredException;
import dev.tandem.readmodel.audit.AuditReport;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.audit.Finding;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildReport;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/**
 * Ends all faults, and does what the docs say that one does then: a rebuild after a release or a
 * restore, a redrive where the cause is mended, and in any case an audit, which catches up. What is
 * wrong after that is noted.
 */
final class Healing {

    private static final String ALL = "{\"all\":true}";

    private static final Duration LONGEST = Duration.ofSeconds(90);

    private final Round round;
    private final World world;
    private final Node node;

    Healing(Round round) {
        this.round = round;
        this.world = round.world();
        this.node = world.node((int) round.plan().seed());
    }

    void heal() {
        world.ways().forEach(Ways::mend);
        until("PostgreSQL takes all rows again", new ServerTroubles(world)::loosen);
        world.deliveries().endRollout();
        settle();
        boolean isRestored = round.plan().has(Trouble.RESTORE);
        boolean isReleased = round.plan().has(Trouble.DEPLOYMENT);
        String mode = round.plan().seed() % 2 == 0 ? "in-place" : "blue-green";
        if (isRestored) {
            until("the cart is rebuilt", () -> rebuildCart(mode));
        }
        if (isRestored || isReleased) {
            until("the basket is rebuilt", () -> rebuildBasket(mode));
        }
        if (isReleased || round.plan().has(Trouble.STRICT_TABLE)) {
            redrive();
        }
        audit();
    }

    private void settle() {
        try {
            world.deliveries().settle();
        } catch (StreamNotDeliveredException e) {
            round.history().broken("the stream stands still though all is well", e);
        }
    }

    private void until(String what, BooleanSupplier isDone) {
        Instant end = Instant.now().plus(LONGEST);
        while (!isDone.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                round.history().broken(what, "not within " + LONGEST);
                return;
            }
            Round.sleep(Duration.ofMillis(200));
        }
    }

    private boolean rebuildCart(String mode) {
        JsonNode answer =
                call(
                        "rebuildCartReadModel",
                        "{\"mode\":\"%s\",\"removeWithoutEvents\":true,\"anew\":true}"
                                .formatted(mode));
        return answer.path("finished").asBoolean(false);
    }

    private boolean rebuildBasket(String mode) {
        QueryResult<RebuildReport> answer =
                node.basket(world.release())
                        .rebuild(
                                RebuildRequest.of(mode).removingWithoutEvents().fromTheBeginning());
        return answer instanceof QueryResult.Found<RebuildReport>(var report) && report.finished();
    }

    private void redrive() {
        until("the carts are redriven", () -> call("redriveCartReadModel", ALL).has("redriven"));
        until(
                "the baskets are redriven",
                () ->
                        node.basket(world.release()).redrive(RedriveRequest.everything())
                                instanceof QueryResult.Found<?>);
    }

    private JsonNode call(String function, String request) {
        try {
            return JsonText.MAPPER.readTree(
                    node.invoke(function, Carrier.DIRECT.event(function, request)));
        } catch (RuntimeException e) {
            round.history().broken(function + " " + request, e);
            return Answers.NONE;
        }
    }

    /** A store may be slow even where nothing is wrong with it: who is told so asks again. */
    private void audit() {
        until("the carts are audited", this::isCartAudited);
        until("the baskets are audited", this::isBasketAudited);
    }

    private boolean isCartAudited() {
        JsonNode report = call("auditCarts", "{\"allowedLagSeconds\":0}");
        report.path("findings")
                .forEach(finding -> round.history().broken("auditCarts", finding.toString()));
        return report.has("findings") && report.path("next").isNull();
    }

    private boolean isBasketAudited() {
        QueryResult<AuditReport> answer =
                node.basketAuditor(world.release()).audit(AuditRequest.all().allowingNoLag());
        if (!(answer instanceof QueryResult.Found<AuditReport>(AuditReport report))) {
            return false;
        }
        report.findings().forEach(this::note);
        return true;
    }

    /** A release that takes no spoilt item can't tell what rows with one should be. */
    private void note(Finding finding) {
        if (isExcused(finding.aggregateId())) {
            round.history().add(new Entry.Found(finding.aggregateId(), finding.toString()));
        } else {
            round.history().broken("audit of the basket", finding.toString());
        }
    }

    private boolean isExcused(String cart) {
        return Basket.failsAtSpoilt(world.release())
                && node.events(cart).stream()
                        .map(StreamEvent::event)
                        .anyMatch(event ->
                                event instanceof CartItemAdded(CartItem item)
                                        && item.name().equals(Basket.SPOILT));
    }
}
