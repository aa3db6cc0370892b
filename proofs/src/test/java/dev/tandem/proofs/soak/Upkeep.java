package dev.tandem.proofs.soak;

import dev.tandem.core.result.QueryResult;
import dev.tandem.readmodel.audit.AuditRequest;
import dev.tandem.readmodel.park.RedriveRequest;
import dev.tandem.readmodel.rebuild.RebuildRequest;

import tools.jackson.databind.JsonNode;

import java.util.Random;

/** What somebody who looks after the read models does, in the midst of all. */
final class Upkeep {

    private static final int SECONDS = 15;

    private final Round round;

    Upkeep(Round round) {
        this.round = round;
    }

    /** One of them, or both at once as far as possible. */
    String rebuild(String mode, Random random) {
        return random.nextBoolean() ? rebuildCart(mode, random) : rebuildBasket(mode, random);
    }

    private String rebuildCart(String mode, Random random) {
        return cart(
                "rebuildCartReadModel",
                "{\"mode\":\"%s\",\"maxSeconds\":%s}".formatted(mode, SECONDS),
                random);
    }

    private String rebuildBasket(String mode, Random random) {
        int release = round.world().deliveries().anyRelease();
        return basket(
                "rebuild",
                random,
                node ->
                        round.world()
                                .node(node)
                                .basket(release)
                                .rebuild(RebuildRequest.of(mode, null, SECONDS)));
    }

    String audit(boolean repair, Random random) {
        if (random.nextBoolean()) {
            return cart(
                    "auditCarts",
                    "{\"repair\":%s,\"maxSeconds\":%s}".formatted(repair, SECONDS),
                    random);
        }
        int release = round.world().deliveries().anyRelease();
        AuditRequest request = new AuditRequest(null, null, null, repair, null, SECONDS);
        return basket(
                "audit",
                random,
                node -> round.world().node(node).basketAuditor(release).audit(request));
    }

    String redrive(Random random) {
        if (random.nextBoolean()) {
            return cart(
                    "redriveCartReadModel",
                    "{\"all\":true,\"maxSeconds\":%s}".formatted(SECONDS),
                    random);
        }
        int release = round.world().deliveries().anyRelease();
        RedriveRequest request = new RedriveRequest(null, null, true, null, SECONDS);
        return basket(
                "redrive",
                random,
                node -> round.world().node(node).basket(release).redrive(request));
    }

    private String cart(String function, String request, Random random) {
        int node = random.nextInt(World.NODES);
        try {
            JsonNode answer = round.call(function, Carrier.DIRECT, node, request);
            return "%s: %s".formatted(function, answer);
        } catch (RuntimeException e) {
            round.exception(function + " " + request, node, e);
            return "";
        }
    }

    private interface Call {
        QueryResult<?> on(int node);
    }

    private String basket(String what, Random random, Call call) {
        int node = random.nextInt(World.NODES);
        try {
            return "basket: " + call.on(node);
        } catch (RuntimeException e) {
            round.exception(what + " of the basket", node, e);
            return "";
        }
    }
}
