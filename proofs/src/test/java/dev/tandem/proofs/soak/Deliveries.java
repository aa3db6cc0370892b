package dev.tandem.proofs.soak;

import static org.awaitility.Awaitility.await;

import dev.tandem.harness.aws.stream.Batching;
import dev.tandem.harness.aws.stream.PollerSettings;
import dev.tandem.harness.aws.stream.StartingPosition;
import dev.tandem.harness.aws.stream.StreamNotDeliveredException;
import dev.tandem.harness.aws.stream.StreamPoller;
import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;
import dev.tandem.harness.aws.stream.function.StreamTarget;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;

/** The event table's stream wakes the updaters of both read models, in any of the processes. */
final class Deliveries implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final Batching SMALL = new Batching(12, Duration.ZERO, 2);

    private final World world;
    private final StreamFaults cartFaults = new StreamFaults(1);
    private final StreamFaults basketFaults = new StreamFaults(2);
    private volatile List<StreamPoller> pollers;
    private volatile @Nullable Round round;
    private volatile int oldestRelease = 1;
    private final LongAdder delivered = new LongAdder();

    private interface Update {
        byte[] by(Node node);
    }

    Deliveries(World world) {
        this.world = world;
        pollers = connect(StartingPosition.TRIM_HORIZON);
    }

    private List<StreamPoller> connect(StartingPosition start) {
        StreamTarget updateCart =
                event -> update("cart", node -> node.invoke("updateCartReadModel", event));
        StreamTarget updateBasket =
                event -> update(Basket.NAME, node -> node.updateBasket(anyRelease(), event));
        return List.of(
                poller(start, cartFaults, updateCart), poller(start, basketFaults, updateBasket));
    }

    private StreamPoller poller(StartingPosition start, StreamFaults faults, StreamTarget target) {
        return StreamPoller.start(
                world.streams(),
                world.streamArn(),
                target,
                PollerSettings.forEvents()
                        .startingAt(start)
                        .withBatching(SMALL)
                        .withFaults(faults));
    }

    /**
     * What was delivered comes again, up to so many records; of this stream only.
     *
     * @return whether so much was delivered
     */
    boolean again(int records) {
        boolean isEnough = delivered.sum() > 2L * records;
        if (isEnough) {
            faults().forEach(faults -> faults.loseCheckpoint(records));
        }
        return isEnough;
    }

    /** A table that is restored has a stream of its own: nothing of the old one comes any more. */
    void beginAnew() {
        pollers.forEach(StreamPoller::close);
        delivered.reset();
        pollers = connect(StartingPosition.LATEST);
        await("the stream")
                .atMost(LONGEST)
                .until(() -> pollers.stream().allMatch(StreamPoller::isStarted));
    }

    /** Whose history takes what goes wrong from now on. */
    void noteIn(Round now) {
        round = now;
    }

    /** Any that is deployed: while a release is rolled out, the one before as well. */
    int anyRelease() {
        int newest = world.release();
        return newest - ThreadLocalRandom.current().nextInt(newest - oldestRelease + 1);
    }

    private byte[] update(String readModel, Update update) {
        int node = ThreadLocalRandom.current().nextInt(World.NODES);
        try {
            byte[] answer = update.by(world.node(node));
            delivered.increment();
            return answer;
        } catch (RuntimeException e) {
            Round now = round;
            if (now != null) {
                now.exception("the updater of " + readModel, node, e);
            }
            throw e;
        }
    }

    Stream<StreamFaults> faults() {
        return Stream.of(cartFaults, basketFaults);
    }

    long strikes(StreamFault fault) {
        return faults().mapToLong(one -> one.strikes(fault)).sum();
    }

    /** Of the basket the newest release alone runs from now on. */
    void endRollout() {
        oldestRelease = world.release();
    }

    /**
     * Nothing goes wrong with the stream any more; waits until all of it is delivered.
     *
     * @throws StreamNotDeliveredException if that takes too long
     */
    void settle() {
        faults().forEach(StreamFaults::reset);
        for (StreamPoller poller : pollers) {
            poller.awaitIdle(LONGEST);
        }
    }

    @Override
    public void close() {
        pollers.forEach(StreamPoller::close);
    }
}
