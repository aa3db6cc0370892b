package dev.tandem.features.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.tandem.features.stage.Stage;
import dev.tandem.harness.Harness;
import dev.tandem.harness.aws.stream.fault.StreamFault;
import dev.tandem.harness.aws.stream.fault.StreamFaults;

import org.awaitility.core.ConditionTimeoutException;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** How news of events goes astray, as AWS allows it to. */
public final class Misdelivery {

    private static final double ALWAYS = 1;
    private static final double OFTEN = 0.5;
    private static final int RECORDS = 20;
    private static final int ROUNDS = 10;

    /** A fault needs its occasion: two events of one cart that are read together, for instance. */
    private static final Duration OCCASION = Duration.ofSeconds(2);

    private final World world;
    private final Stage stage;
    private final Shopper shopper;
    private final Shoppers shoppers;
    private final Delivery delivery;

    public Misdelivery(
            World world, Stage stage, Shopper shopper, Shoppers shoppers, Delivery delivery) {
        this.world = world;
        this.stage = stage;
        this.shopper = shopper;
        this.shoppers = shoppers;
        this.delivery = delivery;
    }

    /** How often it has happened in this scenario. */
    interface Strikes {
        long soFar();
    }

    public void swapsWhatBelongsTogether() {
        stream().swapTransactionRecords(OFTEN);
        counting(StreamFault.SWAP_TRANSACTION);
    }

    public void swapsNeighbours() {
        stream().swapNeighbours(ALWAYS);
        counting(StreamFault.SWAP_NEIGHBOURS);
    }

    public void bringsAllTwice() {
        stream().duplicateBatches(ALWAYS);
        counting(StreamFault.DUPLICATE_BATCH);
    }

    /** A call that is lost before it reaches the updater comes again after a pause. */
    public void losesEverySecondCall() {
        stream().dropBatches(OFTEN);
        counting(StreamFault.DROP_BATCH);
    }

    public void holdsBack() {
        stream().delayRecords(OFTEN, Duration.ofMillis(500));
        counting(StreamFault.DELAY_RECORD);
    }

    /** Again and again what was delivered before comes once more. */
    public void forgetsHowFarItWas() {
        AtomicLong times = new AtomicLong();
        ScheduledExecutorService forgetting = Executors.newSingleThreadScheduledExecutor();
        world.afterwards(forgetting::shutdownNow);
        world.arranged(times::get);
        var _ =
                forgetting.scheduleWithFixedDelay(
                        () -> {
                            stream().loseCheckpoint(RECORDS);
                            times.incrementAndGet();
                        },
                        0,
                        200,
                        TimeUnit.MILLISECONDS);
    }

    private void counting(StreamFault fault) {
        long before = stream().strikes(fault);
        world.arranged(() -> stream().strikes(fault) - before);
    }

    /** Many write until it has happened. */
    public void happensWhileManyWrite(int writers, int additions) {
        AtomicInteger rounds = new AtomicInteger();
        shoppers.writeUntil(
                writers, additions, () -> hasHappened() || rounds.incrementAndGet() == ROUNDS);
        assertThat(world.strikes().soFar()).as("%s", stream()).isPositive();
    }

    private boolean hasHappened() {
        try {
            await().atMost(OCCASION).until(() -> world.strikes().soFar() > 0);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** The news of so many additions expires in the stream before anybody has read it. */
    public void losesForGood(String person, int additions) {
        delivery.hasStoppedAfter(person, 1);
        shopper.hasAdded(person, additions);
        assertThat(stream().expireUndelivered()).isPositive();
        delivery.goesOn();
    }

    private StreamFaults stream() {
        return stage.harness().map(Harness::faults).orElseThrow().streams();
    }
}
