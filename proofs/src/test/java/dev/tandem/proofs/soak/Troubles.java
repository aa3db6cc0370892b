package dev.tandem.proofs.soak;

import dev.tandem.harness.aws.fault.Fault;
import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;

/** Lets the troubles of a round strike, each when it is due, whatever else goes on. */
final class Troubles {

    private final Round round;
    private final ExecutorService threads;
    private final Upkeep upkeep;
    private final ServerTroubles server;

    Troubles(Round round, ExecutorService threads) {
        this.round = round;
        this.threads = threads;
        this.upkeep = new Upkeep(round);
        this.server = new ServerTroubles(round.world());
    }

    void strike(List<Happening> happenings) {
        for (Happening happening : happenings) {
            round.awaitSent(happening.at());
            threads.execute(() -> strike(happening));
        }
    }

    private void strike(Happening happening) {
        try {
            String how = strike(happening.trouble(), happening.random());
            round.history().add(new Entry.Struck(round.history().now(), happening.trouble(), how));
        } catch (RuntimeException e) {
            round.history().broken("to make trouble: " + happening.trouble(), e);
        }
    }

    private String strike(Trouble trouble, Random random) {
        return switch (trouble) {
            case STREAM_SWAP ->
                    stream(StreamFault.SWAP_NEIGHBOURS, random)
                            + stream(StreamFault.SWAP_TRANSACTION, random);
            case STREAM_DUPLICATE -> stream(StreamFault.DUPLICATE_BATCH, random);
            case STREAM_DROP -> stream(StreamFault.DROP_BATCH, random);
            case STREAM_DELAY -> stream(StreamFault.DELAY_RECORD, random);
            case STREAM_EXPIRE -> expire();
            case STREAM_AGAIN ->
                    round.world().deliveries().again(1 + random.nextInt(40)) ? "" : "not enough";
            case TRANSACTION_CONFLICT -> store(Fault.TRANSACTION_CONFLICT, random, 0.3);
            case THROTTLING -> store(Fault.THROTTLING, random, 0.2);
            case SERVER_ERROR -> store(Fault.INTERNAL_SERVER_ERROR, random, 0.2);
            case LOST_ANSWER -> store(Fault.CUT_AFTER_COMMIT, random, 0.3);
            case TIME_OUT -> store(Fault.TIME_OUT_AFTER_COMMIT, random, 0.03);
            case STALE_READ -> store(Fault.STALE_READ, random, 1);
            case DEATH_AT_CALL -> die(random, true);
            case DEATH_AT_STATEMENT -> die(random, false);
            case CUT_STATEMENT -> cut(random);
            case POSTGRES_STOPPED -> server.stop(random);
            case POSTGRES_FROZEN -> server.freeze(random);
            case STRICT_TABLE -> server.constrain();
            case DEPLOYMENT -> "release " + round.world().deploy();
            case REBUILD_IN_PLACE -> upkeep.rebuild("in-place", random);
            case REBUILD_BLUE_GREEN -> upkeep.rebuild("blue-green", random);
            case AUDIT -> upkeep.audit(false, random);
            case REPAIR -> upkeep.audit(true, random);
            case REDRIVE -> upkeep.redrive(random);
            case RESTORE -> restore(random);
        };
    }

    private String stream(StreamFault fault, Random random) {
        double probability = random.nextInt(40) / 100.0;
        Duration held = Duration.ofMillis(random.nextInt(400));
        round.world()
                .deliveries()
                .faults()
                .forEach(faults -> faults.holdingBackFor(held).rate(fault, probability));
        return "%s at %s ".formatted(fault, probability);
    }

    private String expire() {
        return round.world().deliveries().faults().mapToLong(StreamFaults::expireUndelivered).sum()
                + " records";
    }

    private String store(Fault fault, Random random, double most) {
        // mostly rare, since what calls many times would never get to its end
        double probability = most * Math.pow(random.nextDouble(), 3);
        round.world().ways().forEach(ways -> ways.odds(fault, probability));
        return "at %s".formatted(probability);
    }

    private String die(Random random, boolean atCall) {
        int node = random.nextInt(World.NODES);
        int n = 1 + random.nextInt(8);
        boolean carriedOut = random.nextBoolean();
        Ways ways = round.world().node(node).ways();
        if (atCall) {
            ways.dieAtCall(n, carriedOut);
        } else {
            ways.dieAtStatement(n, carriedOut);
        }
        Round.sleep(Duration.ofMillis(200 + random.nextInt(800)));
        ways.revive();
        return "node %s at its %s. step, %s".formatted(node, n, carriedOut ? "done" : "not done");
    }

    private String cut(Random random) {
        round.world()
                .ways()
                .forEach(ways -> {
                    for (int i = 0; i < 4; i++) {
                        ways.cutAtStatement(1 + random.nextInt(40), random.nextBoolean());
                    }
                });
        return "";
    }

    /** A backup now, which is restored after some more commands. */
    private String restore(Random random) {
        Backup[] backup = new Backup[1];
        round.betweenCommands(() -> backup[0] = Backup.of(round.world().client()));
        Round.sleep(Duration.ofMillis(20 + random.nextInt(600)));
        round.betweenCommands(() -> {
            backup[0].restore();
            round.world().deliveries().beginAnew();
            round.history().add(new Entry.Restored(round.history().now(), backup[0].lastEvents()));
        });
        return "";
    }
}
